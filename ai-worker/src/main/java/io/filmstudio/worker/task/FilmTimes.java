package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.worker.subtitle.Cue;
import io.filmstudio.worker.subtitle.Subtitles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The timings of all scenes of a film, in order. */
record FilmTimes(List<SceneTiming> scenes) {

    /** Reads {@code timing-0.json} and so on, one for each scene of the plan. */
    static FilmTimes of(FilmPlan plan, TaskRun run) {
        return new FilmTimes(IntStream.range(0, plan.scenes().size())
                .mapToObj(scene -> run.input("timing-" + scene + ".json", SceneTiming.class))
                .toList());
    }

    double seconds() {
        return startOf(scenes.size());
    }

    double startOf(int scene) {
        return scenes.subList(0, scene).stream()
                .mapToDouble(SceneTiming::seconds)
                .sum();
    }

    /** All subtitles in the time of the film. */
    List<Cue> cues() {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            double start = startOf(i);
            Subtitles.of(scenes.get(i)).forEach(cue -> cues.add(cue.later(start)));
        }
        return cues;
    }
}
