package io.filmstudio.studio.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmsLockTests {

    @TempDir
    Path folder;

    @Test
    void whoStartedTheStackWaitsForTheFilmOfAnotherCommand() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Process other = another();
        assertThat(other.inputReader().readLine()).isEqualTo("held");
        try (FilmsLock own = FilmsLock.share(new DataDirectory(folder))) {
            CompletableFuture<Void> alone = CompletableFuture.runAsync(() -> own.awaitOthers(told::countDown));

            told.await();
            assertThat(alone).isNotDone();
            other.getOutputStream().close();

            assertThat(alone).succeedsWithin(10, TimeUnit.SECONDS);
        } finally {
            other.destroy();
        }
    }

    @Test
    void whoIsAloneDoesNotWait() {
        try (FilmsLock own = FilmsLock.share(new DataDirectory(folder))) {
            own.awaitOthers(() -> assertThat(folder).as("others").isNull());
        }
    }

    private Process another() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Another command, which makes a film until its standard input ends. */
    static final class Another {

        private Another() {}

        public static void main(String[] arguments) throws IOException {
            try (FilmsLock _ = FilmsLock.share(new DataDirectory(Path.of(arguments[0])))) {
                System.out.println("held");
                System.in.transferTo(System.out);
            }
        }
    }
}
