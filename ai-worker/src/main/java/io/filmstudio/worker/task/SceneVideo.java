package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.SceneTiming;

/** A scene of a film, subtitles and watermark included: this is the only time that its frames are encoded. */
final class SceneVideo implements TaskKind {

    private final SceneFilming filming;

    SceneVideo(SceneFilming filming) {
        this.filming = filming;
    }

    record Result(double seconds, int frames) {}

    @Override
    public String name() {
        return "scene-video";
    }

    @Override
    public String capability() {
        return "video";
    }

    @Override
    public Result run(TaskRun run) throws InterruptedException {
        FilmPlan plan = run.input("plan.json", FilmPlan.class);
        SceneTiming timing = run.input("timing.json", SceneTiming.class);
        var scene = run.parameters(SceneParameters.class).of(plan);
        int frames = filming.film(plan, scene, timing, run, run.output("scene.mp4"));
        return new Result((double) frames / plan.framesPerSecond(), frames);
    }
}
