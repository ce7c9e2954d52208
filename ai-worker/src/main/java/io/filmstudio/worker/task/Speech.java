package io.filmstudio.worker.task;

import io.filmstudio.worker.media.WaveFile;
import io.filmstudio.worker.voice.NamedVoice;
import io.filmstudio.worker.voice.Recording;
import io.filmstudio.worker.voice.VoiceStudio;
import java.io.IOException;

/** Reads a text out. */
final class Speech implements TaskKind {

    private final VoiceStudio studio;

    private final Speakers speakers;

    Speech(VoiceStudio studio, Speakers speakers) {
        this.studio = studio;
        this.speakers = speakers;
    }

    record Parameters(String text, String voiceId, String language) {}

    record Result(double seconds) {}

    @Override
    public String name() {
        return "speech";
    }

    @Override
    public String capability() {
        return "voice";
    }

    @Override
    public Result run(TaskRun run) throws IOException, InterruptedException {
        Parameters asked = run.parameters(Parameters.class);
        NamedVoice voice = NamedVoice.find(asked.voiceId())
                .orElseThrow(() -> TaskFailure.badInput("There is no voice called " + asked.voiceId() + "."));
        run.progress(0, "speaking");
        Recording recording = studio.read(asked.text(), voice, asked.language(), speakers.of(run));
        run.progress(0.95, "speaking");
        WaveFile.write(run.output("speech.wav"), recording.samples(), Recording.SAMPLE_RATE, 1);
        return new Result(recording.timing().seconds());
    }
}
