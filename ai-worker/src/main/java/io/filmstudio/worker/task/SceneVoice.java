package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.worker.media.WaveFile;
import io.filmstudio.worker.voice.Recording;
import io.filmstudio.worker.voice.VoiceStudio;
import java.io.IOException;

/** Speaks a scene: its sound, and when each word and mouth movement falls. This decides how long the scene is. */
final class SceneVoice implements TaskKind {

    private final VoiceStudio studio;

    private final Speakers speakers;

    SceneVoice(VoiceStudio studio, Speakers speakers) {
        this.studio = studio;
        this.speakers = speakers;
    }

    record Result(double seconds) {}

    @Override
    public String name() {
        return "scene-voice";
    }

    @Override
    public String capability() {
        return "voice";
    }

    @Override
    public Result run(TaskRun run) throws IOException, InterruptedException {
        FilmPlan plan = run.input("plan.json", FilmPlan.class);
        run.progress(0, "speaking");
        Scene scene = run.parameters(SceneParameters.class).of(plan);
        Recording recording = studio.record(plan, scene, speakers.of(run));
        run.progress(0.9, "speaking");
        WaveFile.write(run.output("voice.wav"), recording.samples(), Recording.SAMPLE_RATE, 1);
        run.write("timing.json", recording.timing());
        return new Result(recording.timing().seconds());
    }
}
