package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.worker.media.Assembler;
import io.filmstudio.worker.media.Ffmpeg;
import io.filmstudio.worker.media.MediaFacts;
import io.filmstudio.worker.media.Mixer;
import io.filmstudio.worker.media.Probe;
import io.filmstudio.worker.subtitle.SubtitleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.IntStream;

/** All parts into one film: the last task. The film is decoded from end to end before it counts. */
final class Assembly implements TaskKind {

    private static final String UNDETERMINED = "und";

    private final Mixer mixer;
    private final Assembler assembler;
    private final Probe probe;
    private final Thumbnail thumbnail;

    Assembly(Ffmpeg ffmpeg) {
        this.mixer = new Mixer(ffmpeg);
        this.assembler = new Assembler(ffmpeg);
        this.probe = new Probe(ffmpeg);
        this.thumbnail = new Thumbnail(ffmpeg);
    }

    @Override
    public String name() {
        return "assemble";
    }

    @Override
    public String capability() {
        return "assemble";
    }

    @Override
    public FinishedVideo run(TaskRun run) throws InterruptedException, IOException {
        FilmPlan plan = run.input("plan.json", FilmPlan.class);
        FilmTimes times = FilmTimes.of(plan, run);
        run.progress(0, "mixing the sound");
        Path sound = mix(times, run);
        run.progress(0.5, "joining the scenes");
        join(plan, times, sound, run);
        run.progress(0.7, "choosing a picture");
        thumbnail.write(Thumbnail.moments(plan, times, run), run);
        run.progress(0.8, "checking the film");
        MediaFacts facts = probe.look(run.output("film.mp4"));
        return FinishedVideo.accept(facts, plan, times.seconds()).withSound();
    }

    private Path mix(FilmTimes times, TaskRun run) throws InterruptedException {
        List<Mixer.SceneVoice> voices = IntStream.range(0, times.scenes().size())
                .mapToObj(scene -> new Mixer.SceneVoice(
                        run.input("voice-" + scene + ".wav"),
                        times.scenes().get(scene).seconds()))
                .toList();
        Path sound = run.output("sound.wav");
        mixer.mix(voices, run.input("music.wav"), run.directory(), sound);
        return sound;
    }

    private void join(FilmPlan plan, FilmTimes times, Path sound, TaskRun run)
            throws InterruptedException, IOException {
        Path subtitles = Files.writeString(run.output("subtitles.srt"), SubtitleFiles.srt(times.cues()));
        Files.writeString(run.output("subtitles.vtt"), SubtitleFiles.vtt(times.cues()));
        List<Path> scenes = IntStream.range(0, times.scenes().size())
                .mapToObj(scene -> run.input("scene-" + scene + ".mp4"))
                .toList();
        // ffmpeg takes no subtitles without a single cue
        Path shown = times.cues().isEmpty() ? null : subtitles;
        var parts = new Assembler.Parts(scenes, sound, shown, plan.title(), iso3(plan.language()), times.seconds());
        assembler.assemble(parts, run.output("film.mp4"));
    }

    /** What ISO 639-2 calls the language of a tag such as pt-BR; "und" where it has no name for it. */
    private static String iso3(String tag) {
        try {
            String code = Locale.forLanguageTag(tag.replace('_', '-')).getISO3Language();
            return code.isEmpty() ? UNDETERMINED : code;
        } catch (MissingResourceException unknown) {
            return UNDETERMINED;
        }
    }
}
