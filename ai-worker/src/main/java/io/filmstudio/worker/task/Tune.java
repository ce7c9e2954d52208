package io.filmstudio.worker.task;

import io.filmstudio.worker.media.WaveFile;
import io.filmstudio.worker.music.Composer;
import io.filmstudio.worker.music.Genre;
import io.filmstudio.worker.music.Soundtrack;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Composes a piece of music from a description. */
final class Tune implements TaskKind {

    private final Composer composer;

    Tune(Composer composer) {
        this.composer = composer;
    }

    /** @param duration seconds */
    record Parameters(String prompt, @Nullable String genre, double duration, long seed) {}

    record Result(double seconds) {}

    @Override
    public String name() {
        return "tune";
    }

    @Override
    public String capability() {
        return "music";
    }

    @Override
    public Result run(TaskRun run) throws IOException, InterruptedException {
        Parameters asked = run.parameters(Parameters.class);
        Genre genre = Choice.of(Genre.class, asked.genre(), Genre.in(asked.prompt()));
        run.progress(0, "composing");
        Soundtrack music = composer.tune(asked.prompt(), genre, asked.duration(), asked.seed());
        run.progress(0.95, "composing");
        WaveFile.write(run.output("tune.wav"), music.samples(), Soundtrack.SAMPLE_RATE, Soundtrack.CHANNELS);
        return new Result(music.seconds());
    }
}
