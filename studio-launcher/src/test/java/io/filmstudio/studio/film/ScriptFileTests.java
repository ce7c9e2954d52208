package io.filmstudio.studio.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.filmstudio.studio.data.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptFileTests {

    @TempDir
    Path folder;

    @Test
    void fiveHundredWordsAreAFilmAndOneMoreIsNot() throws IOException {
        assertThat(ScriptFile.read(write("word ".repeat(500))).text()).hasSize(2500);

        assertRefused(write("word ".repeat(501)), "has 501 words; a film takes at most 500");
    }

    @Test
    void aScriptOfSpacesIsEmpty() throws IOException {
        assertRefused(write(" \n\u00A0\n"), "is empty");
    }

    @Test
    void emojiQuotesAndMarkupAreKept() throws IOException {
        String text = "\"Héllo\" <b>'🎬'</b> & நன்றி";

        assertThat(ScriptFile.read(write(text)).text()).isEqualTo(text);
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() throws IOException {
        assertThat(ScriptFile.read(write("\uFEFFOnce")).text()).isEqualTo("Once");
    }

    @Test
    void theWrongByteIsShownWithItsPlace() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, "Dusk.\nA caf\u00E9 by the sea".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(file, "is not UTF-8: the byte 0xE9 in line 2, column 6 (offset 11)");
    }

    @Test
    void aCharacterCutOffAtTheEndIsBroken() throws IOException {
        Path file = folder.resolve("cut.txt");
        Files.write(file, new byte[] {'a', ' ', (byte) 0xE0, (byte) 0xAE});

        assertRefused(file, "is not UTF-8: the byte 0xE0 in line 1, column 3 (offset 2)");
    }

    @Test
    void binaryFilesFoldersAndMissingFilesAreNamed() throws IOException {
        Path binary = folder.resolve("film.bin");
        Files.write(binary, new byte[] {0x7F, 'E', 'L', 'F', 0, 1});

        assertRefused(binary, "is a binary file");
        assertRefused(folder, "is not a file");
        assertRefused(folder.resolve("none.txt"), "There is no file");
    }

    @Test
    void moreThanTenMegabytesAreNotRead() throws IOException {
        Path file = folder.resolve("huge.txt");
        Files.write(file, new byte[(10 << 20) + 1]);

        assertRefused(file, "is larger than 10 MB");
    }

    @Test
    void theProjectIsCalledLikeTheFile() throws IOException {
        assertThat(ScriptFile.read(write("Once")).name()).isEqualTo("script");
        assertThat(ScriptFile.read(write("🎬".repeat(60) + ".txt", "Once")).name())
                .isEqualTo("🎬".repeat(60));
    }

    @Test
    void theFilmsTitleIsTheFileNameAsAPersonWouldWriteIt() throws IOException {
        assertThat(title("north-wind_and  sun.txt")).isEqualTo("North wind and sun");
        assertThat(title("---.txt")).isEqualTo("---");
        assertThat(title("🎬 lamp.txt")).isEqualTo("🎬 lamp");
    }

    private @Nullable String title(String file) throws IOException {
        return new FilmRequest(ScriptFile.read(write(file, "Once")), null, null)
                .body()
                .get("name");
    }

    private Path write(String text) throws IOException {
        return write("script.txt", text);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> ScriptFile.read(file))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining(message);
    }
}
