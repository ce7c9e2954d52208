package io.filmstudio.worker.task;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.worker.lipsync.SpeechSounds;
import io.filmstudio.worker.media.Assembler;
import io.filmstudio.worker.media.Ffmpeg;
import io.filmstudio.worker.media.Probe;
import io.filmstudio.worker.media.WaveFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Films a clip's plan again, its first figure speaking what is heard in a recording. */
final class LipSync implements TaskKind {

    private final SceneFilming filming;
    private final Assembler assembler;
    private final Probe probe;
    private final Thumbnail thumbnail;

    LipSync(SceneFilming filming, Ffmpeg ffmpeg) {
        this.filming = filming;
        this.assembler = new Assembler(ffmpeg);
        this.probe = new Probe(ffmpeg);
        this.thumbnail = new Thumbnail(ffmpeg);
    }

    /** @param duration seconds of the longer of video and audio */
    record Parameters(double duration) {}

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
        FilmPlan silent = run.input("plan.json", FilmPlan.class);
        String speaker = speaker(silent);
        FilmPlan plan = OneScene.first(silent, List.of(new Beat(speaker, "", null, Beat.Shot.MEDIUM)));
        WaveFile.Mono audio = WaveFile.readMono(run.input("audio.wav"));
        double longest = Math.max(run.parameters(Parameters.class).duration(), audio.seconds());
        double seconds = Math.ceil(longest * plan.framesPerSecond()) / plan.framesPerSecond();
        run.progress(0, "listening");
        var line = new SpokenLine(
                0,
                speaker,
                "",
                0,
                audio.seconds(),
                List.of(),
                new SpeechSounds(audio.samples(), audio.samplesPerSecond()).phones());
        Path pictures = run.output("pictures.mp4");
        Path output = run.output("lip-sync.mp4");
        Scene told = OneScene.first(silent).scenes().getFirst();
        filming.film(plan, plan.scenes().getFirst(), told, new SceneTiming(0, seconds, List.of(line)), run, pictures);
        assembler.addSound(pictures, run.input("audio.wav"), seconds, output);
        thumbnail.write(Thumbnail.moments(pictures, seconds), run);
        return FinishedVideo.accept(probe.look(output), plan, seconds).withSound();
    }

    private static String speaker(FilmPlan plan) {
        List<Scene> scenes = plan.scenes();
        return scenes.stream()
                .flatMap(scene -> scene.present().stream())
                .findFirst()
                .orElseThrow(() -> TaskFailure.rejected("no-face", "There is nobody in that video who could speak."));
    }
}
