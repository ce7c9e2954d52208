package io.filmstudio.script;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.Choices;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Weather;
import io.filmstudio.script.Backdrops.Backdrop;
import io.filmstudio.script.SceneDraft.Piece;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes scenes of drafts: who is there, how it feels, what is heard in which shot. */
final class SceneMaker {

    private static final Set<String> CELESTIAL = Set.of("sun", "moon", "wind", "star", "cloud");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "him", "her");
    private static final int MOST_PRESENT = 5;

    private final CastList cast;
    private final Set<String> celestials = new LinkedHashSet<>();
    private final Optional<String> culture;
    private final Shots shots;
    private final Backdrops backdrops;
    private List<String> present = List.of();

    SceneMaker(CastList cast, List<CastMember> members, ScriptRequest request, List<SceneDraft> drafts) {
        this.cast = cast;
        this.culture = Optional.<Enum<?>>ofNullable(request.preferences().primary())
                .map(Choices::id)
                .or(() -> Indicators.strongest(request.script()));
        this.shots = new Shots(Seeds.mix(request.seed(), "shots"));
        this.backdrops = new Backdrops(drafts);
        members.stream()
                .filter(member -> member.traits().stream().limit(1).anyMatch(CELESTIAL::contains))
                .forEach(member -> celestials.add(member.name()));
    }

    Scene make(int index, SceneDraft draft) {
        present = presentIn(draft);
        Backdrop backdrop = backdrops.of(draft, !present.isEmpty() && celestials.containsAll(present));
        return new Scene(
                index,
                Scene.Kind.STORY,
                heading(draft, backdrop),
                backdrop.place(),
                backdrop.time(),
                backdrop.weather(),
                mood(draft, backdrop.weather()),
                Indicators.strongest(draft.headingText()).or(() -> culture).orElse(null),
                present,
                Props.of(draft, present),
                beats(draft));
    }

    private static Mood mood(SceneDraft draft, Weather weather) {
        Map<Mood, Integer> felt = new EnumMap<>(Mood.class);
        draft.pieces().forEach(piece -> Setting.moods(piece.text())
                .forEach((mood, times) -> felt.merge(mood, times, Integer::sum)));
        switch (weather) {
            case STORM -> felt.merge(Mood.TENSE, 1, Integer::sum);
            case FOG -> felt.merge(Mood.MYSTERIOUS, 1, Integer::sum);
            case CLEAR, CLOUDY, RAIN, SNOW, WIND -> {}
        }
        return felt.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Mood.CALM);
    }

    private List<String> presentIn(SceneDraft draft) {
        Set<String> names = new LinkedHashSet<>();
        draft.pieces().forEach(piece -> piece.speaker().ifPresent(names::add));
        int speakers = names.size();
        cast.mentionedIn(draft.description()).forEach(member -> names.add(member.name()));
        boolean meantByPronoun =
                Token.of(draft.description()).stream().anyMatch(token -> PRONOUNS.contains(token.lower()));
        boolean talksToSomebody =
                names.size() == 1 && !draft.said().isEmpty() && draft.heading().isEmpty();
        if (names.isEmpty() && meantByPronoun) {
            names.addAll(present);
        } else if (talksToSomebody) {
            present.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(names::add);
        }
        return names.stream().limit(Math.max(MOST_PRESENT, speakers)).toList();
    }

    private List<Beat> beats(SceneDraft draft) {
        List<Beat> beats = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Piece piece : draft.pieces()) {
            String visible = piece.spoken() ? piece.seen() : piece.text();
            if (!visible.isEmpty()) {
                seen.add(visible);
            }
            if (piece.spoken()) {
                String speaker = piece.speaker().orElse(null);
                beats.add(new Beat(speaker, piece.text(), joined(seen), shot(beats, speaker, piece.text())));
                seen.clear();
            }
        }
        return seen.isEmpty() || beats.isEmpty() ? beats : withLastAction(beats, seen);
    }

    /** Cuts follow sentences: what goes on with one goes on in its shot. */
    private Beat.Shot shot(List<Beat> before, @Nullable String speaker, String text) {
        if (!before.isEmpty()) {
            Beat last = before.getLast();
            boolean ended = Sentences.isEnd(last.text().charAt(last.text().length() - 1));
            if (!ended && Objects.equals(last.speaker(), speaker)) {
                return last.shot();
            }
        }
        return shots.next(before.isEmpty(), speaker != null, text);
    }

    private static List<Beat> withLastAction(List<Beat> beats, List<String> seen) {
        Beat last = beats.removeLast();
        if (last.action() != null) {
            seen.addFirst(last.action());
        }
        beats.add(new Beat(last.speaker(), last.text(), joined(seen), last.shot()));
        return beats;
    }

    private static @Nullable String joined(List<String> seen) {
        return seen.isEmpty() ? null : String.join(" ", seen);
    }

    private static String heading(SceneDraft draft, Backdrop backdrop) {
        String described = backdrop.place().name().replace('_', ' ') + " - " + backdrop.time();
        return draft.heading()
                .map(Heading::text)
                .orElseGet(() -> TitleCase.capitalise(described.toLowerCase(Locale.ROOT)));
    }
}
