package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.worker.media.Encoder;
import io.filmstudio.worker.media.VideoFormat;
import io.filmstudio.worker.picture.ScenePainter;
import java.nio.file.Path;

/** Paints the frames of a scene and encodes them, side by side. */
final class SceneFilming {

    private final Encoder encoder;

    SceneFilming(Encoder encoder) {
        this.encoder = encoder;
    }

    /** Answers how many frames there are in the output. */
    int film(FilmPlan plan, Scene scene, SceneTiming timing, TaskRun run, Path output) throws InterruptedException {
        run.progress(0, "painting");
        var painter = new ScenePainter(plan, scene, timing);
        int frames = painter.frameCount();
        encoder.encode(
                new VideoFormat(plan.width(), plan.height(), plan.framesPerSecond()),
                frames,
                (frame, image) -> {
                    run.progress((double) frame / frames, "painting");
                    painter.paint(frame, image);
                },
                output);
        return frames;
    }
}
