package io.filmstudio.worker.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A few frames that go round between the thread that paints and the thread that feeds ffmpeg, so that neither waits for
 * the other and memory stays small.
 */
final class FramePipe implements AutoCloseable {

    private static final int FRAMES = 3;
    private static final BufferedImage END = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    private final FfmpegProcess process;
    private final BlockingQueue<BufferedImage> blank = new ArrayBlockingQueue<>(FRAMES);
    private final BlockingQueue<BufferedImage> painted = new ArrayBlockingQueue<>(FRAMES + 1);
    private final ByteBuffer bytes;
    private final Thread feeder;

    FramePipe(FfmpegProcess process, VideoFormat format) {
        this.process = process;
        this.bytes = ByteBuffer.allocate(format.width() * format.height() * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < FRAMES; i++) {
            blank.add(new BufferedImage(format.width(), format.height(), BufferedImage.TYPE_INT_RGB));
        }
        // a platform thread: writing to a process would block the carrier of a virtual one
        this.feeder = Thread.ofPlatform().daemon().name("ffmpeg-frames").start(this::feed);
    }

    /** An image to paint on; waits until one is free. */
    BufferedImage blank() throws InterruptedException {
        while (feeder.isAlive()) {
            BufferedImage image = blank.poll(100, TimeUnit.MILLISECONDS);
            if (image != null) {
                return image;
            }
        }
        process.await();
        throw new MediaException("ffmpeg ended before it had all frames");
    }

    /** Hands a painted image over; it must not be touched afterwards. */
    void send(BufferedImage image) {
        painted.add(image);
    }

    /** Waits until all that was sent is encoded and the file is written. */
    void finish() throws InterruptedException {
        painted.add(END);
        feeder.join();
        process.await();
    }

    private void feed() {
        try {
            for (BufferedImage image = painted.take(); image != END; image = painted.take()) {
                write(image);
                blank.add(image);
            }
        } catch (IOException | InterruptedException gone) {
            // closed, or ffmpeg ended early: then its exit status tells why
        }
    }

    private void write(BufferedImage image) throws IOException {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        bytes.asIntBuffer().put(pixels);
        process.input().write(bytes.array());
    }

    @Override
    public void close() {
        process.close();
        feeder.interrupt();
    }
}
