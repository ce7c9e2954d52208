package io.filmstudio.worker.picture;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.picture.finish.Finish;
import io.filmstudio.worker.picture.stage.Backdrop;
import io.filmstudio.worker.picture.text.SubtitlePainter;
import io.filmstudio.worker.picture.text.Watermark;
import io.filmstudio.worker.subtitle.Subtitles;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * Paints the frames of one scene. The same plan, scene and timing give the same bytes, whatever was painted before. One
 * painter serves one thread; painters of different scenes share nothing. Frames are cheapest in order.
 */
public final class ScenePainter {

    private final FilmPlan plan;
    private final SceneTiming timing;
    private final Picture picture;
    private final Finish finish;
    private final SubtitlePainter subtitles;
    private final Watermark watermark = new Watermark();

    public ScenePainter(FilmPlan plan, Scene scene, SceneTiming timing) {
        this(plan, scene, timing, null);
    }

    /** @param backdrop a picture of {@link #place}, to show instead of painting that; or null */
    public ScenePainter(FilmPlan plan, Scene scene, SceneTiming timing, @Nullable Backdrop backdrop) {
        this.plan = plan;
        this.timing = timing;
        this.picture = scene.kind() == Scene.Kind.STORY
                ? new StoryPicture(plan, scene, timing, backdrop)
                : new CardPicture(plan, scene, timing, backdrop);
        this.finish = new Finish(plan.style(), plan.width(), plan.height(), plan.seed(), timing.seconds());
        this.subtitles = new SubtitlePainter(Subtitles.of(timing));
    }

    /** The scene whose place is seen: cards show that of another one. */
    public static Scene place(FilmPlan plan, Scene scene) {
        return scene.kind() == Scene.Kind.STORY ? scene : CardPicture.place(plan, scene);
    }

    public int frameCount() {
        return (int) Math.round(timing.seconds() * plan.framesPerSecond());
    }

    /**
     * Paints one frame over whatever the image holds.
     *
     * @param frame from 0 to {@link #frameCount()} - 1
     * @param target of the plan's size and {@link BufferedImage#TYPE_INT_RGB}
     */
    public void paint(int frame, BufferedImage target) {
        Canvas canvas = new Canvas(target);
        double time = (double) frame / plan.framesPerSecond();
        picture.paint(canvas, time);
        finish.apply(canvas, frame, time);
        subtitles.paint(canvas, time);
        if (plan.watermark()) {
            watermark.paint(canvas);
        }
    }
}
