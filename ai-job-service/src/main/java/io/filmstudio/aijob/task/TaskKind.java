package io.filmstudio.aijob.task;

import static io.filmstudio.aijob.task.MediaFile.file;

import java.util.List;
import java.util.Locale;

/** A kind of work: who can do it and which files it must leave. */
public enum TaskKind {
    SCRIPT_ANALYSIS(Capability.SCRIPT_ANALYSIS, file("plan.json")),
    SCENE_VOICE(Capability.VOICE, file("voice.wav"), file("timing.json")),
    SCENE_VIDEO(Capability.VIDEO, file("scene.mp4")),
    FILM_MUSIC(Capability.MUSIC, file("music.wav")),
    ASSEMBLE(
            Capability.ASSEMBLE, file("film.mp4"), file("subtitles.srt"), file("subtitles.vtt"), file("thumbnail.jpg")),
    CLIP(Capability.VIDEO, file("clip.mp4"), file("plan.json"), file("thumbnail.jpg")),
    SPEECH(Capability.VOICE, file("speech.wav")),
    TUNE(Capability.MUSIC, file("tune.wav")),
    LIP_SYNC(Capability.LIP_SYNC, file("lip-sync.mp4"), file("thumbnail.jpg"));

    private final Capability capability;
    private final List<MediaFile> outputs;

    TaskKind(Capability capability, MediaFile... outputs) {
        this.capability = capability;
        this.outputs = List.of(outputs);
    }

    public Capability capability() {
        return capability;
    }

    public List<MediaFile> outputs() {
        return outputs;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static TaskKind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
