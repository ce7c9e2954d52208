package io.filmstudio.worker.task;

import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.worker.media.Encoder;
import io.filmstudio.worker.media.Ffmpeg;
import io.filmstudio.worker.music.Composer;
import io.filmstudio.worker.voice.VoiceStudio;
import java.util.List;

/** The engine that needs nothing but this machine's processors. */
public final class LocalEngine {

    private LocalEngine() {}

    public static TaskKinds kinds(Ffmpeg ffmpeg) {
        var analyst = new ScriptAnalyst();
        var voices = new VoiceStudio();
        var composer = new Composer();
        var filming = new SceneFilming(new Encoder(ffmpeg));
        return new TaskKinds(List.of(
                new ScriptAnalysis(analyst),
                new SceneVoice(voices),
                new SceneVideo(filming),
                new FilmMusic(composer),
                new Assembly(ffmpeg),
                new Clip(analyst, filming, ffmpeg),
                new Speech(voices),
                new Tune(composer),
                new LipSync(filming, ffmpeg)));
    }
}
