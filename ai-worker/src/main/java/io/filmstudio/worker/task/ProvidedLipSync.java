package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.worker.media.Assembler;
import io.filmstudio.worker.media.Ffmpeg;
import io.filmstudio.worker.media.MediaException;
import io.filmstudio.worker.media.MediaFacts;
import io.filmstudio.worker.media.MediaFacts.Kind;
import io.filmstudio.worker.media.Probe;
import io.filmstudio.worker.media.WaveFile;
import io.filmstudio.worker.provider.ProviderException;
import io.filmstudio.worker.provider.Reason;
import io.filmstudio.worker.wav2lip.Wav2Lip;
import io.filmstudio.worker.wav2lip.Wav2Lip.SharedFile;
import java.io.IOException;
import java.nio.file.Path;

/** Has a provider move the lips in a finished video; the sound is put to it here. It lasts as long as the recording. */
final class ProvidedLipSync implements TaskKind {

    private static final double TOLERATED_SECONDS = 0.5;

    private final Wav2Lip provider;
    private final Assembler assembler;
    private final Probe probe;
    private final Thumbnail thumbnail;

    ProvidedLipSync(Wav2Lip provider, Ffmpeg ffmpeg) {
        this.provider = provider;
        this.assembler = new Assembler(ffmpeg);
        this.probe = new Probe(ffmpeg);
        this.thumbnail = new Thumbnail(ffmpeg);
    }

    @Override
    public String name() {
        return "lip-sync";
    }

    @Override
    public String capability() {
        return "lip-sync";
    }

    @Override
    public FinishedVideo run(TaskRun run) throws IOException, InterruptedException {
        FilmPlan plan = run.input("plan.json", FilmPlan.class);
        if (plan.scenes().stream().allMatch(scene -> scene.present().isEmpty())) {
            throw TaskFailure.rejected("no-face", "There is nobody in that video who could speak.");
        }
        Path pictures = run.output("pictures.mp4");
        provider.sync(
                shared("video.mp4", "video/mp4", run),
                shared("audio.wav", "audio/wav", run),
                plan.framesPerSecond(),
                run.commission(),
                fraction -> run.progress(0.9 * fraction, "moving the lips"),
                pictures);
        double seconds = checkedSeconds(pictures, plan, run);
        Path output = run.output("lip-sync.mp4");
        assembler.addSound(pictures, run.input("audio.wav"), seconds, output);
        thumbnail.write(Thumbnail.moments(pictures, seconds), run);
        return FinishedVideo.accept(probe.look(output), plan, seconds).withSound();
    }

    private static SharedFile shared(String name, String contentType, TaskRun run) {
        return new SharedFile(run.input(name), run.inputAddress(name), contentType);
    }

    /** A provider's video counts when it decodes, has our format, and is as long as what is said in it. */
    private double checkedSeconds(Path pictures, FilmPlan plan, TaskRun run) throws InterruptedException, IOException {
        MediaFacts facts = look(pictures);
        boolean fits = facts.stream(Kind.VIDEO)
                .filter(video -> video.codec().equals("h264"))
                .filter(video -> video.width() == plan.width() && video.height() == plan.height())
                .isPresent();
        double seconds = (double) facts.frames() / plan.framesPerSecond();
        double said = WaveFile.readMono(run.input("audio.wav")).seconds();
        if (!fits || !facts.errors().isEmpty() || Math.abs(seconds - said) > TOLERATED_SECONDS) {
            throw useless("%s, %.2f s of pictures for %.2f s of sound".formatted(facts, seconds, said));
        }
        return seconds;
    }

    private MediaFacts look(Path video) throws InterruptedException {
        try {
            return probe.look(video);
        } catch (MediaException noVideo) {
            throw useless(String.valueOf(noVideo.getMessage()));
        }
    }

    private static ProviderException useless(String told) {
        return ProviderException.free(Reason.ANSWER_INVALID, told);
    }
}
