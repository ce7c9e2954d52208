package io.filmstudio.studio.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChildMainTests {

    @Test
    void aChildEndsWhenNobodyHoldsItsInput() throws IOException, InterruptedException {
        Process child = start(Patient.class);
        try (BufferedReader output = child.inputReader()) {
            assertThat(output.readLine()).isEqualTo("started with [a, b]");
            assertThat(child.isAlive()).isTrue();

            child.getOutputStream().close();

            assertThat(output.readLine()).isEqualTo("ended");
            assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void aMainThatFailsEndsTheChildWithOne() throws IOException, InterruptedException {
        Process child = start(Failing.class);

        assertThat(child.waitFor()).isEqualTo(1);
    }

    private static Process start(Class<?> main) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildMain.class.getName(),
                        main.getName(),
                        "a",
                        "b")
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** Runs until it is told to stop, as a service does. */
    public static final class Patient {

        private Patient() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("started with " + List.of(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("ended")));
            Thread.currentThread().join();
        }
    }

    /** Does not start. */
    public static final class Failing {

        private Failing() {}

        public static void main(String[] arguments) {
            throw new IllegalStateException("a port is taken");
        }
    }
}
