package io.filmstudio.worker.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Takes single pictures out of a film. */
public final class StillFrames {

    private final Ffmpeg ffmpeg;

    public StillFrames(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** Writes the picture at that second as a JPEG of the video's own size. */
    public void write(Path video, double second, Path jpeg) throws InterruptedException {
        ffmpeg.run(Arguments.of("-v error -ss " + at(second))
                .input(video)
                .words("-frames:v 1 -q:v 3")
                .text(jpeg.toString())
                .list());
    }

    /**
     * How much there is to see at that second: spread of brightness and colour, little for faded, dark or empty
     * pictures.
     */
    public double richness(Path video, double second, Path directory) throws InterruptedException, IOException {
        Path small = directory.resolve("still.png");
        ffmpeg.run(Arguments.of("-v error -ss " + at(second))
                .input(video)
                .words("-frames:v 1 -vf scale=96:54")
                .text(small.toString())
                .list());
        return richness(ImageIO.read(small.toFile()));
    }

    static double richness(BufferedImage image) {
        double sum = 0;
        double squares = 0;
        double colour = 0;
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int pixel : pixels) {
            int red = pixel >> 16 & 255;
            int green = pixel >> 8 & 255;
            int blue = pixel & 255;
            double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            sum += luma;
            squares += luma * luma;
            colour += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        }
        double mean = sum / pixels.length;
        double spread = Math.sqrt(Math.max(0, squares / pixels.length - mean * mean));
        return spread + 0.4 * colour / pixels.length + 0.3 * Math.min(mean, 110);
    }

    private static String at(double second) {
        return String.format(Locale.ROOT, "%.3f", second);
    }
}
