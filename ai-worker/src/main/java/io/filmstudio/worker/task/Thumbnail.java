package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.worker.media.Ffmpeg;
import io.filmstudio.worker.media.StillFrames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Chooses the picture that stands for a film: a story scene between its fades, with much to see. */
final class Thumbnail {

    private static final double CLEAR_OF_FADES = 0.9;
    private static final int MOST_SCENES = 8;

    private final StillFrames stills;

    Thumbnail(Ffmpeg ffmpeg) {
        this.stills = new StillFrames(ffmpeg);
    }

    record Moment(Path video, double second) {}

    /** Writes the richest of those pictures as {@code thumbnail.jpg}. */
    void write(List<Moment> moments, TaskRun run) throws InterruptedException, IOException {
        Moment best = moments.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (Moment moment : moments) {
            double richness = stills.richness(moment.video(), moment.second(), run.directory());
            if (richness > most) {
                most = richness;
                best = moment;
            }
        }
        stills.write(best.video(), best.second(), run.output("thumbnail.jpg"));
    }

    static List<Moment> moments(FilmPlan plan, FilmTimes times, TaskRun run) {
        List<Moment> moments = new ArrayList<>();
        plan.scenes().stream()
                .filter(scene -> scene.kind() == Scene.Kind.STORY)
                .limit(MOST_SCENES)
                .forEach(scene -> moments.addAll(moments(
                        run.input("scene-" + scene.index() + ".mp4"),
                        times.scenes().get(scene.index()).seconds())));
        return moments;
    }

    /** The opening of a scene shows the place without a subtitle, its middle shows who is there. */
    static List<Moment> moments(Path video, double seconds) {
        double middle = seconds / 2;
        return List.of(new Moment(video, Math.min(CLEAR_OF_FADES, middle)), new Moment(video, middle));
    }
}
