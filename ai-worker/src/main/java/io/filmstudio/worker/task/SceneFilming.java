package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.worker.media.Encoder;
import io.filmstudio.worker.media.VideoFormat;
import io.filmstudio.worker.picture.ScenePainter;
import io.filmstudio.worker.picture.stage.Backdrop;
import java.nio.file.Path;

/** Paints the frames of a scene and encodes them, side by side. */
final class SceneFilming {

    private final Encoder encoder;
    private final Backdrops backdrops;

    SceneFilming(Encoder encoder, Backdrops backdrops) {
        this.encoder = encoder;
        this.backdrops = backdrops;
    }

    /** Answers how many frames there are in the output. */
    int film(FilmPlan plan, Scene scene, SceneTiming timing, TaskRun run, Path output) throws InterruptedException {
        return film(plan, scene, scene, timing, run, output);
    }

    /** @param described the scene as it was told, when what is filmed has no words */
    int film(FilmPlan plan, Scene scene, Scene described, SceneTiming timing, TaskRun run, Path output)
            throws InterruptedException {
        Backdrop backdrop = backdrops.of(plan, ScenePainter.place(plan, described), run);
        double done = backdrop == null ? 0 : Engines.PICTURE_SHARE;
        run.progress(done, "painting");
        var painter = new ScenePainter(plan, scene, timing, backdrop);
        int frames = painter.frameCount();
        encoder.encode(
                new VideoFormat(plan.width(), plan.height(), plan.framesPerSecond()),
                frames,
                (frame, image) -> {
                    run.progress(done + (1 - done) * frame / frames, "painting");
                    painter.paint(frame, image);
                },
                output);
        return frames;
    }
}
