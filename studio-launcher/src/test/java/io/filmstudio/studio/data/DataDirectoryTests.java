package io.filmstudio.studio.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.filmstudio.embedded.DirectoryLock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    Path folder;

    @Test
    void onlyTheOwnerReadsSecretsAndTheyStayTheSame() throws IOException {
        DataDirectory data = new DataDirectory(folder.resolve("data"));
        data.open().close();
        String secret = Secrets.of(data).get("KEY");

        assertThat(Secrets.of(data).get("KEY")).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secretsFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondStackOnTheSameDataIsRefused() {
        DataDirectory data = new DataDirectory(folder);
        try (DirectoryLock _ = data.open()) {
            assertThat(data.inUse()).isTrue();
            assertThatThrownBy(data::open).hasMessageContaining("in use by another running studio");
        }
        assertThat(data.inUse()).isFalse();
    }

    @Test
    void theStateIsFoundWhileTheStackRuns() {
        DataDirectory data = new DataDirectory(folder);
        StackState state = new StackState(
                4711, 100, URI.create("http://127.0.0.1:8180"), URI.create("http://127.0.0.1:18181"), true);
        try (DirectoryLock _ = data.open()) {
            state.save(data);
            assertThat(StackState.find(data)).contains(state);
        }
        assertThat(StackState.find(data)).isEmpty();
        assertThat(StackState.read(data)).contains(state);
    }

    @Test
    void aFolderFullOfSomethingElseIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(folder.resolve("diary.txt"), "mine");

        assertThatThrownBy(() -> new DataDirectory(folder).open())
                .hasMessageContaining("holds other files, such as diary.txt");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("diary.txt"));
        assertThat(folder.resolve("logs")).doesNotExist();
    }

    @Test
    void whatSomebodyPutBesideOurDataIsNotRemoved() throws IOException {
        DataDirectory data = new DataDirectory(folder.resolve("data"));
        data.open().close();
        Secrets.of(data).get("KEY");
        Files.writeString(data.root().resolve("film.mp4"), "mine");

        assertThat(data.delete()).isFalse();
        assertThat(data.root()).isDirectoryNotContaining(file -> !file.endsWith("film.mp4"));
        Files.delete(data.root().resolve("film.mp4"));
        assertThat(data.delete()).isTrue();
        assertThat(data.root()).doesNotExist();
    }

    @Test
    void anotherFolderIsNotOurs() throws IOException {
        Files.writeString(folder.resolve("diary.txt"), "mine");

        assertThat(new DataDirectory(folder).isOurs()).isFalse();
    }
}
