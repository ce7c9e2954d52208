package io.filmstudio.worker.voice;

import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Gives everybody of a film the voice that was chosen, or one of their own, the same in every scene. */
final class VoiceCast {

    private static final Voice NARRATOR = NamedVoice.NARRATOR.voice;
    private static final Line.Part NARRATING = new Line.Part(NARRATOR, NamedVoice.NARRATOR, 0);
    private static final Map<Age, Voice> WOMEN = new EnumMap<>(Map.of(
            Age.CHILD, NamedVoice.GIRL.voice,
            Age.YOUNG, NamedVoice.WOMAN.voice.varied(0.02, 14, 0),
            Age.ADULT, NamedVoice.WOMAN.voice,
            Age.OLD, NamedVoice.OLD_WOMAN.voice));
    private static final Map<Age, Voice> MEN = new EnumMap<>(Map.of(
            Age.CHILD, NamedVoice.BOY.voice,
            Age.YOUNG, NamedVoice.MAN.voice.varied(0.02, 12, -0.02),
            Age.ADULT, NamedVoice.MAN.voice,
            Age.OLD, NamedVoice.OLD_MAN.voice));
    private static final double[] PITCH_STEPS = {0, 13, -11, 22, -18, 6, -6};
    private static final double[] TRACT_STEPS = {0, -0.02, 0.015, 0.02, -0.03, 0.03, -0.01};
    private static final Set<String> MACHINES = Set.of("robot", "alien");
    private static final Set<String> MIGHTY = Set.of("wind", "giant", "dragon", "mountain", "bear", "lion", "elephant");
    private static final Set<String> SMALL =
            Set.of("mouse", "bird", "rabbit", "squirrel", "ant", "bee", "butterfly", "duck");

    private final Map<String, Line.Part> parts = new HashMap<>();

    VoiceCast(List<CastMember> cast) {
        Map<Voice, Integer> taken = new HashMap<>();
        Map<NamedVoice, Integer> named = new EnumMap<>(NamedVoice.class);
        for (CastMember member : cast) {
            Optional<NamedVoice> chosen = NamedVoice.find(member.voiceId());
            if (chosen.isPresent()) {
                named.merge(chosen.get(), 1, Integer::sum);
                parts.put(member.name(), new Line.Part(chosen.get().voice, chosen.get(), 0));
                continue;
            }
            Voice usual = ofKind(member);
            int turn = taken.merge(usual, 1, Integer::sum) - 1;
            SplittableRandom random = new SplittableRandom(member.seed());
            double pitch = PITCH_STEPS[turn % PITCH_STEPS.length] + random.nextDouble(-3, 3);
            double tract = TRACT_STEPS[turn % TRACT_STEPS.length] + random.nextDouble(-0.006, 0.006);
            Voice own = usual.varied(tract, pitch, random.nextDouble(-0.02, 0.02));
            NamedVoice nearest = nearest(member);
            parts.put(member.name(), new Line.Part(own, nearest, named.merge(nearest, 1, Integer::sum) - 1));
        }
    }

    Line.Part of(@Nullable String speaker) {
        return speaker == null ? NARRATING : parts.getOrDefault(speaker, NARRATING);
    }

    private static NamedVoice nearest(CastMember member) {
        boolean man = isMan(member);
        return switch (member.age()) {
            case CHILD -> man ? NamedVoice.BOY : NamedVoice.GIRL;
            case YOUNG, ADULT -> man ? NamedVoice.MAN : NamedVoice.WOMAN;
            case OLD -> man ? NamedVoice.OLD_MAN : NamedVoice.OLD_WOMAN;
        };
    }

    private static Voice ofKind(CastMember member) {
        String kind = member.traits().isEmpty() ? "" : member.traits().getFirst();
        Voice voice = (isMan(member) ? MEN : WOMEN).getOrDefault(member.age(), NARRATOR);
        if (MACHINES.contains(kind)) {
            return new Voice(voice.tract(), voice.pitchHertz(), voice.slowness(), true);
        }
        if (MIGHTY.contains(kind)) {
            return voice.varied(-0.05, -12, 0.06);
        }
        return SMALL.contains(kind) ? voice.varied(0.03, 25, -0.04) : voice;
    }

    private static boolean isMan(CastMember member) {
        return member.gender() == Gender.MAN || member.gender() == Gender.NEUTRAL && (member.seed() & 1) == 0;
    }
}
