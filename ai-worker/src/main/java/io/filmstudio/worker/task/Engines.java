package io.filmstudio.worker.task;

import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.worker.elevenlabs.ElevenLabs;
import io.filmstudio.worker.media.Encoder;
import io.filmstudio.worker.media.Ffmpeg;
import io.filmstudio.worker.music.Composer;
import io.filmstudio.worker.picture.stage.Backdrop;
import io.filmstudio.worker.stablediffusion.StableDiffusion;
import io.filmstudio.worker.voice.LineSpeaker;
import io.filmstudio.worker.voice.VoiceStudio;
import io.filmstudio.worker.wav2lip.Wav2Lip;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who makes what: a provider where there is one, otherwise this machine, which needs nothing but its processors.
 *
 * @param pictures paints what is seen behind the actors
 * @param voices speaks
 * @param lips moves lips to a recording
 */
public record Engines(@Nullable StableDiffusion pictures, @Nullable ElevenLabs voices, @Nullable Wav2Lip lips) {

    public static final Engines LOCAL = new Engines(null, null, null);

    /** How much of the work on a scene it is to have its picture painted elsewhere. */
    static final double PICTURE_SHARE = 0.4;

    /** @param longestFilm how long a film may be as its script is estimated */
    public TaskKinds kinds(Ffmpeg ffmpeg, Duration longestFilm) {
        var analyst = new ScriptAnalyst();
        var studio = new VoiceStudio();
        var composer = new Composer();
        var filming = new SceneFilming(new Encoder(ffmpeg), backdrops());
        var speakers = speakers(studio.local());
        return new TaskKinds(List.of(
                new ScriptAnalysis(analyst, longestFilm),
                new SceneVoice(studio, speakers),
                new SceneVideo(filming),
                new FilmMusic(composer),
                new Assembly(ffmpeg),
                new Clip(analyst, filming, ffmpeg),
                new Speech(studio, speakers),
                new Tune(composer),
                lips == null ? new LipSync(filming, ffmpeg) : new ProvidedLipSync(lips, ffmpeg)));
    }

    private Backdrops backdrops() {
        StableDiffusion painter = pictures;
        return painter == null
                ? Backdrops.PAINTED
                : (plan, scene, run) -> new Backdrop(painter.paint(
                        plan,
                        scene,
                        run.commission(),
                        fraction -> run.progress(PICTURE_SHARE * fraction, "generating the picture")));
    }

    private Speakers speakers(LineSpeaker<InterruptedException> local) {
        ElevenLabs provider = voices;
        return provider == null ? run -> local : run -> provider.speaker(run.commission());
    }
}
