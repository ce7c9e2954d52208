package io.filmstudio.worker.music;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import java.util.ArrayList;
import java.util.List;

/** Divides a film into stretches of one mood; a mood must last a while before the music takes it up. */
final class FilmSections {

    private static final double SHORTEST_SECONDS = 7;

    private FilmSections() {}

    static List<Section> of(FilmPlan plan, List<SceneTiming> timings) {
        List<Section> sections = new ArrayList<>();
        double start = 0;
        for (SceneTiming timing : timings) {
            Scene scene = plan.scenes().get(timing.scene());
            add(sections, section(plan, scene, start, timing.seconds()));
            start += timing.seconds();
        }
        Section last = sections.removeLast();
        sections.add(new Section(last.start(), last.seconds(), last.palette(), last.mood(), true));
        return sections;
    }

    private static Section section(FilmPlan plan, Scene scene, double start, double seconds) {
        Mood mood = scene.kind() == Scene.Kind.STORY ? scene.mood() : plan.mood();
        return new Section(
                start, seconds, Palettes.of(mood, plan.style(), scene.culture(), plan.preferences()), mood, false);
    }

    /** Joins what sounds alike or is too short to stand alone with what goes before. */
    private static void add(List<Section> sections, Section next) {
        boolean joins = !sections.isEmpty()
                && (sections.getLast().mood() == next.mood()
                        || next.seconds() < SHORTEST_SECONDS
                        || sections.getLast().seconds() < SHORTEST_SECONDS);
        if (!joins) {
            sections.add(next);
            return;
        }
        Section before = sections.removeLast();
        boolean opening = before.seconds() < SHORTEST_SECONDS && next.seconds() >= SHORTEST_SECONDS;
        Section sound = opening ? next : before;
        sections.add(
                new Section(before.start(), before.seconds() + next.seconds(), sound.palette(), sound.mood(), false));
    }
}
