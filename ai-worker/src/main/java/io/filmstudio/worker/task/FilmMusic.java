package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.worker.media.WaveFile;
import io.filmstudio.worker.music.Composer;
import io.filmstudio.worker.music.Soundtrack;
import java.io.IOException;

/** Composes the music of a whole film around what is spoken in it. */
final class FilmMusic implements TaskKind {

    private final Composer composer;

    FilmMusic(Composer composer) {
        this.composer = composer;
    }

    record Result(double seconds) {}

    @Override
    public String name() {
        return "film-music";
    }

    @Override
    public String capability() {
        return "music";
    }

    @Override
    public Result run(TaskRun run) throws IOException, InterruptedException {
        FilmPlan plan = run.input("plan.json", FilmPlan.class);
        run.progress(0, "composing");
        Soundtrack music = composer.score(plan, FilmTimes.of(plan, run).scenes());
        run.progress(0.9, "composing");
        WaveFile.write(run.output("music.wav"), music.samples(), Soundtrack.SAMPLE_RATE, Soundtrack.CHANNELS);
        return new Result(music.seconds());
    }
}
