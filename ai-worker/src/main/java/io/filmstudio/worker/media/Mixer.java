package io.filmstudio.worker.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Voices and music into the sound of a film, at the loudness that streaming services expect. */
public final class Mixer {

    static final double TARGET_LUFS = -16;

    private static final double TOLERANCE = 1;
    private static final int SAMPLES_PER_SECOND = 48_000;
    private static final String FORMAT = "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo";
    private static final String VOICE =
            FORMAT + ",highpass=f=70,acompressor=threshold=-20dB:ratio=2.5:attack=8:release=120";

    /** Music steps back by about 8 dB while somebody speaks and comes back within half a second. */
    private static final String DUCK = "sidechaincompress=threshold=0.02:ratio=3:attack=60:release=450";

    private final Ffmpeg ffmpeg;

    public Mixer(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** A scene's speech, and how long the scene is. */
    public record SceneVoice(Path file, double seconds) {}

    /**
     * @param voices of all scenes in their order; each is cut or filled up to the length of its scene
     * @param directory for files in between
     * @param output a WAV file exactly as long as the scenes together
     */
    public Loudness mix(List<SceneVoice> voices, Path music, Path directory, Path output) throws InterruptedException {
        Path voice = directory.resolve("mix-voice.wav");
        Path raw = directory.resolve("mix-raw.wav");
        double seconds = voices.stream().mapToDouble(SceneVoice::seconds).sum();
        double voiceGain = join(voices, voice).gainTo(-18);
        double musicGain = measure(music).gainTo(-23);
        Loudness mixed = blend(voice, voiceGain, music, musicGain, seconds, raw);
        return level(raw, mixed, output);
    }

    /** Measures a file's first audio stream. */
    public Loudness measure(Path file) throws InterruptedException {
        return Loudness.parse(ffmpeg.run(Arguments.of("-v info")
                .input(file)
                .words("-map 0:a:0 -af " + Loudness.FILTER + " -f null -")
                .list()));
    }

    private Loudness join(List<SceneVoice> voices, Path output) throws InterruptedException {
        Arguments arguments = Arguments.of("-v info");
        voices.forEach(scene -> arguments.input(scene.file()));
        var graph = new StringBuilder();
        var joints = new StringBuilder();
        for (int i = 0; i < voices.size(); i++) {
            long samples = samples(voices.get(i).seconds());
            graph.append(
                    "[%d:a]%s,apad=whole_len=%d,atrim=end_sample=%d[s%d];".formatted(i, FORMAT, samples, samples, i));
            joints.append("[s%d]".formatted(i));
        }
        graph.append(joints).append("concat=n=%d:v=0:a=1,".formatted(voices.size()));
        graph.append(VOICE).append(',').append(Loudness.FILTER).append("[out]");
        return Loudness.parse(write(arguments, graph.toString(), output));
    }

    private Loudness blend(Path voice, double voiceGain, Path music, double musicGain, double seconds, Path output)
            throws InterruptedException {
        String graph = String.join(
                ";",
                "[0:a]%s,%s,asplit[voice][key]".formatted(FORMAT, volume(voiceGain)),
                "[1:a]%s,%s,apad,atrim=end_sample=%d[music]".formatted(FORMAT, volume(musicGain), samples(seconds)),
                "[music][key]" + DUCK + "," + FORMAT + "[bed]",
                "[voice][bed]amix=inputs=2:duration=first:normalize=0," + FORMAT + "," + Loudness.FILTER + "[out]");
        return Loudness.parse(write(Arguments.of("-v info").input(voice).input(music), graph, output));
    }

    /** A plain gain with a limiter; the limiter takes a little away, so a second round may be needed. */
    private Loudness level(Path raw, Loudness mixed, Path output) throws InterruptedException {
        double gain = mixed.gainTo(TARGET_LUFS);
        Loudness levelled = mixed;
        for (int round = 0; round < 3; round++) {
            levelled = limit(raw, gain, output);
            if (levelled.isSilence() || Math.abs(levelled.gainTo(TARGET_LUFS)) <= TOLERANCE / 2) {
                return levelled;
            }
            gain += levelled.gainTo(TARGET_LUFS);
        }
        if (Math.abs(levelled.gainTo(TARGET_LUFS)) > TOLERANCE) {
            throw new MediaException("the mix measures %.1f LUFS".formatted(levelled.lufs()));
        }
        return levelled;
    }

    private Loudness limit(Path raw, double gain, Path output) throws InterruptedException {
        // limited at four times the rate, where peaks between the samples are seen
        String graph = "[0:a]%s,aresample=192000,alimiter=limit=0.8:attack=4:release=80:level=disabled,%s,%s[out]"
                .formatted(volume(gain), FORMAT, Loudness.FILTER);
        return Loudness.parse(write(Arguments.of("-v info").input(raw), graph, output));
    }

    private String write(Arguments arguments, String graph, Path output) throws InterruptedException {
        return ffmpeg.run(arguments
                .words("-filter_complex")
                .text(graph)
                .words("-map [out] -c:a pcm_f32le")
                .text(output.toString())
                .list());
    }

    private static String volume(double decibels) {
        return String.format(Locale.ROOT, "volume=%.2fdB", decibels);
    }

    private static long samples(double seconds) {
        return Math.round(seconds * SAMPLES_PER_SECOND);
    }
}
