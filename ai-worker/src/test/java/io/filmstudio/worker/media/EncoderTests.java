package io.filmstudio.worker.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class EncoderTests {

    @TempDir
    private Path directory;

    private final Encoder encoder = new Encoder(TestMedia.ffmpeg());

    @Test
    void everyFrameArrives() throws Exception {
        MediaFacts facts = new Probe(TestMedia.ffmpeg()).look(TestMedia.clip(directory.resolve("a.mp4"), 49));

        assertThat(facts.frames()).isEqualTo(49);
        assertThat(facts.seconds()).isEqualTo(49 / 24.0, within(0.01));
        assertThat(facts.errors()).isEmpty();
        assertThat(facts.streams()).containsExactly(new MediaFacts.Stream(MediaFacts.Kind.VIDEO, "h264", 96, 54, 0));
    }

    @Test
    void coloursSurvive() throws Exception {
        Path video = directory.resolve("red.mp4");
        encoder.encode(TestMedia.TINY, 3, (frame, image) -> fill(image, 0xC83C28), video);

        Path still = directory.resolve("red.png");
        new StillFrames(TestMedia.ffmpeg()).write(video, 0, still);

        int pixel = ImageIO.read(still.toFile()).getRGB(48, 27);
        assertThat(pixel >> 16 & 255).isCloseTo(0xC8, within(6));
        assertThat(pixel >> 8 & 255).isCloseTo(0x3C, within(6));
        assertThat(pixel & 255).isCloseTo(0x28, within(6));
    }

    @Test
    void sameFramesGiveTheSameFile() throws Exception {
        assertThat(TestMedia.clip(directory.resolve("a.mp4"), 30))
                .hasSameBinaryContentAs(TestMedia.clip(directory.resolve("b.mp4"), 30));
    }

    @Test
    void saysWhyFfmpegFailedInsteadOfWaiting() {
        Path nowhere = directory.resolve("missing").resolve("a.mp4");

        assertThatExceptionOfType(MediaException.class)
                .isThrownBy(() -> encoder.encode(new VideoFormat(640, 360, 24), 500, (frame, image) -> {}, nowhere))
                .withMessageContaining("No such file or directory");
    }

    @Test
    void aPainterThatFailsLeavesNoProcess() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> encoder.encode(
                        TestMedia.TINY,
                        10,
                        (frame, image) -> {
                            throw new IllegalStateException("no paint");
                        },
                        directory.resolve("a.mp4")));

        await().until(() -> ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void anInterruptEndsItAndKillsFfmpeg() throws Exception {
        var painting = new CountDownLatch(1);
        var ended = new AtomicReference<Throwable>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                encoder.encode(TestMedia.TINY, Integer.MAX_VALUE, (f, i) -> painting.countDown(), file());
            } catch (Throwable end) {
                ended.set(end);
            }
        });
        painting.await();

        thread.interrupt();

        thread.join(5_000);
        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        await().until(() -> ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive));
    }

    private Path file() {
        return directory.resolve("endless.mp4");
    }

    private static void fill(BufferedImage image, int colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, colour);
            }
        }
    }
}
