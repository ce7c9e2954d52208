package io.filmstudio.worker.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.nio.file.Path;
import java.util.List;

/** The real ffmpeg and small things made with it. */
public final class TestMedia {

    public static final VideoFormat TINY = new VideoFormat(96, 54, 24);

    private static final Ffmpeg FFMPEG =
            Ffmpeg.locate(null, Path.of(System.getProperty("user.home"), ".cache", "film-studio"));

    private TestMedia() {}

    public static Ffmpeg ffmpeg() {
        return FFMPEG;
    }

    /** A clip whose frames get brighter from first to last. */
    public static Path clip(Path file, int frames) throws InterruptedException {
        FramePainter painter = (frame, image) -> {
            Graphics2D graphics = image.createGraphics();
            int grey = 20 + 200 * frame / frames;
            graphics.setColor(new Color(grey, grey, grey));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.dispose();
        };
        new Encoder(FFMPEG).encode(TINY, frames, painter, file);
        return file;
    }

    /** What ffmpeg says about a file. */
    public static String describe(Path file) throws InterruptedException {
        return FFMPEG.run(List.of("-i", file.toString(), "-t", "0", "-f", "null", "-"));
    }

    /** A 48 kHz WAV from an ffmpeg expression of the sample value at second t. */
    public static Path tone(Path file, String expression, double seconds) throws InterruptedException {
        FFMPEG.run(List.of(
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "aevalsrc=" + expression + ":s=48000:d=" + seconds,
                file.toString()));
        return file;
    }
}
