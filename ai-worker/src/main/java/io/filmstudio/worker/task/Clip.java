package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.Style;
import io.filmstudio.script.Pacing;
import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.script.ScriptRequest;
import io.filmstudio.worker.media.Ffmpeg;
import io.filmstudio.worker.media.Probe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One silent scene from a description. Its plan is kept beside it, so that lips can be put to it later. */
final class Clip implements TaskKind {

    private final ScriptAnalyst analyst;
    private final SceneFilming filming;
    private final Probe probe;
    private final Thumbnail thumbnail;

    Clip(ScriptAnalyst analyst, SceneFilming filming, Ffmpeg ffmpeg) {
        this.analyst = analyst;
        this.filming = filming;
        this.probe = new Probe(ffmpeg);
        this.thumbnail = new Thumbnail(ffmpeg);
    }

    /** @param duration seconds */
    record Parameters(
            String prompt,
            @Nullable String style,
            double duration,
            long seed,
            int width,
            int height,
            boolean watermark) {

        ScriptRequest request() {
            Style chosen = Choice.of(Style.class, style, Style.STORYBOOK);
            return new ScriptRequest("", prompt, chosen, "en", seed, duration, Pacing.NORMAL, width, height, watermark);
        }
    }

    @Override
    public String name() {
        return "clip";
    }

    @Override
    public String capability() {
        return "video";
    }

    @Override
    public FinishedVideo run(TaskRun run) throws IOException, InterruptedException {
        Parameters asked = run.parameters(Parameters.class);
        FilmPlan told = OneScene.first(analyst.analyse(asked.request()));
        FilmPlan plan = OneScene.first(told, List.of());
        run.write("plan.json", told);
        Scene scene = plan.scenes().getFirst();
        double seconds = (double) Math.round(asked.duration() * plan.framesPerSecond()) / plan.framesPerSecond();
        Path clip = run.output("clip.mp4");
        filming.film(plan, scene, told.scenes().getFirst(), new SceneTiming(0, seconds, List.of()), run, clip);
        thumbnail.write(Thumbnail.moments(clip, seconds), run);
        return FinishedVideo.accept(probe.look(clip), plan, seconds);
    }
}
