package io.filmstudio.worker.music;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.Style;
import io.filmstudio.script.Pacing;
import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.script.ScriptRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Composes music and has it played. Safe to share between threads; the same input gives the same bytes. */
public final class Composer {

    private static final double FADE_IN_SECONDS = 0.4;
    private static final double FADE_OUT_SECONDS = 2.2;
    private static final double PART_OF_TUNE_SECONDS = 24;

    private final Orchestra orchestra = new Orchestra();
    private final ScriptAnalyst analyst = new ScriptAnalyst();

    /**
     * The music of a film, exactly as long as its scenes together. It follows the mood from scene to scene, lets speech
     * through and closes on the end card.
     *
     * @param timings of all scenes of the plan, in order
     */
    public Soundtrack score(FilmPlan plan, List<SceneTiming> timings) throws InterruptedException {
        List<Section> sections = FilmSections.of(plan, timings);
        return play(sections, plan.seed(), Speech.of(timings));
    }

    /** A piece of music of its own from a description such as "a hopeful tune for a morning in Chennai". */
    public Soundtrack tune(String prompt, Genre genre, double seconds, long seed) throws InterruptedException {
        FilmPlan reading = analyst.analyse(
                new ScriptRequest("", prompt, Style.STORYBOOK, "en", seed, null, Pacing.NORMAL, 16, 9, false));
        Scene scene = reading.scenes().get(1);
        Palette palette = Palettes.of(scene.mood(), genre, scene.culture()).at(tempo(prompt));
        return play(tuneSections(palette, scene.mood(), seconds), seed, Speech.none());
    }

    private static double tempo(String prompt) {
        boolean fast = prompt.matches("(?is).*\\b(fast|upbeat|energetic|quick|lively)\\b.*");
        boolean slow = prompt.matches("(?is).*\\b(slow|slowly|gentle|relaxed|relaxing)\\b.*");
        return fast == slow ? 1 : fast ? 1.15 : 0.85;
    }

    private static List<Section> tuneSections(Palette palette, Mood mood, double seconds) {
        int parts = Math.max(1, (int) Math.round(seconds / PART_OF_TUNE_SECONDS));
        List<Section> sections = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            Palette turn = part % 2 == 0
                    ? palette
                    : palette.played(palette.color(), palette.chords(), palette.pad(), palette.lead());
            sections.add(new Section(part * seconds / parts, seconds / parts, turn, mood, part == parts - 1));
        }
        return sections;
    }

    private Soundtrack play(List<Section> sections, long seed, Speech speech) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        int tonic = random.nextInt(12) - 5;
        Arranger arranger = new Arranger(tonic, Motif.of(random), speech, random);
        sections.forEach(arranger::write);
        Section last = sections.getLast();
        double seconds = last.start() + last.seconds();
        float[] sound = orchestra.play(sections, arranger.notes(), seconds);
        return Master.finish(sound, FADE_IN_SECONDS, Math.min(FADE_OUT_SECONDS, seconds / 3));
    }
}
