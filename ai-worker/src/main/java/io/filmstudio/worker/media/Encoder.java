package io.filmstudio.worker.media;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

/**
 * Frames into an H.264 file without sound. Every file is made with the same settings, so that files of one format can be
 * joined without being encoded again.
 */
public final class Encoder {

    private final Ffmpeg ffmpeg;

    public Encoder(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * Paints and encodes side by side. Frames are asked for in order, each once, from the calling thread. An interrupt
     * ends it and kills the encoder.
     */
    public void encode(VideoFormat format, int frames, FramePainter painter, Path output) throws InterruptedException {
        try (FfmpegProcess process = ffmpeg.start(arguments(format, output));
                FramePipe pipe = new FramePipe(process, format)) {
            for (int frame = 0; frame < frames; frame++) {
                BufferedImage image = pipe.blank();
                painter.paint(frame, image);
                pipe.send(image);
            }
            pipe.finish();
        }
    }

    private static List<String> arguments(VideoFormat format, Path output) {
        int rate = format.framesPerSecond();
        return Arguments.of("-v error -f rawvideo -pix_fmt bgr0")
                .words("-s %dx%d -r %d -i pipe:0".formatted(format.width(), format.height(), rate))
                .words("-vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p")
                .words("-c:v libx264 -preset veryfast -crf 20 -threads 2 -profile:v high -level:v 4.1")
                // a simpler search of motion than the preset's: a third less time for the same picture and size
                .words("-x264-params me=dia:subme=1")
                .words("-g %d -flags +cgop -video_track_timescale %d".formatted(2 * rate, 512 * rate))
                .words("-colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv")
                .text(output.toString())
                .list();
    }
}
