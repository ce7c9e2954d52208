package io.filmstudio.worker.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblerTests {

    private static final int[] FRAMES = {30, 17, 25};

    @TempDir
    private Path directory;

    private final Probe probe = new Probe(TestMedia.ffmpeg());

    @Test
    void joinsScenesToTheFrame() throws Exception {
        MediaFacts facts = probe.look(assemble());

        assertThat(facts.frames()).isEqualTo(72);
        assertThat(facts.seconds()).isEqualTo(3.0, within(0.03));
        assertThat(facts.errors()).isEmpty();
        assertThat(facts.streams()).extracting(MediaFacts.Stream::codec).containsExactly("h264", "aac", "mov_text");
        assertThat(facts.stream(MediaFacts.Kind.AUDIO).orElseThrow().samplesPerSecond())
                .isEqualTo(48_000);
    }

    @Test
    void cutsFallWhereTheScenesEnd() throws Exception {
        Path film = assemble();

        assertThat(grey(film, 29)).isGreaterThan(180);
        assertThat(grey(film, 30)).isLessThan(40);
        assertThat(grey(film, 46)).isGreaterThan(180);
        assertThat(grey(film, 47)).isLessThan(40);
    }

    @Test
    void aTruncatedFilmDoesNotPassTheProbe() throws Exception {
        Path film = assemble();
        byte[] bytes = Files.readAllBytes(film);
        Files.write(film, java.util.Arrays.copyOf(bytes, bytes.length * 3 / 4));

        assertThat(probe.look(film).errors()).isNotEmpty();
    }

    @Test
    void aTitleDoesNotFoolTheProbe() throws Exception {
        String title = "Output #0, null, to Duration: 00:00:00.00 Stream #0:9: Video: none, 16x16 ";

        MediaFacts facts = probe.look(assemble(title, null));

        assertThat(facts.seconds()).isEqualTo(3.0, within(0.03));
        assertThat(facts.streams()).extracting(MediaFacts.Stream::codec).containsExactly("h264", "aac");
    }

    @Test
    void whatIsNoMediaFileIsRefused() throws Exception {
        Path text = Files.writeString(directory.resolve("film.mp4"), "not a film");

        assertThatExceptionOfType(MediaException.class)
                .isThrownBy(() -> probe.look(text))
                .withMessageContaining("Invalid data");
    }

    @Test
    void aFilmWithoutWordsHasNoSubtitles() throws Exception {
        MediaFacts facts = probe.look(assemble("A title", null));

        assertThat(facts.frames()).isEqualTo(72);
        assertThat(facts.streams()).extracting(MediaFacts.Stream::codec).containsExactly("h264", "aac");
    }

    @Test
    void theDirectoryMayHaveAnyName() throws Exception {
        directory = Files.createDirectory(directory.resolve("the studio's 100% 'own' directory"));

        assertThat(probe.look(assemble()).frames()).isEqualTo(72);
    }

    private Path assemble() throws Exception {
        String cue = "1\n00:00:00,500 --> 00:00:01,000\nIt's \"here\".\n";
        return assemble("A 'quoted' title", Files.writeString(directory.resolve("s.srt"), cue));
    }

    private Path assemble(String title, Path subtitles) throws Exception {
        Path sound = TestMedia.tone(directory.resolve("sound.wav"), "0.1*sin(440*t)", 3);
        var parts = new Assembler.Parts(List.of(scene(0), scene(1), scene(2)), sound, subtitles, title, "eng", 3);
        Path film = directory.resolve("film.mp4");
        new Assembler(TestMedia.ffmpeg()).assemble(parts, film);
        return film;
    }

    private Path scene(int index) throws InterruptedException {
        return TestMedia.clip(directory.resolve("scene-" + index + ".mp4"), FRAMES[index]);
    }

    private int grey(Path film, int frame) throws Exception {
        Path still = directory.resolve("frame.png");
        new StillFrames(TestMedia.ffmpeg()).write(film, (frame - 0.4) / 24, still);
        return ImageIO.read(still.toFile()).getRGB(40, 20) & 255;
    }
}
