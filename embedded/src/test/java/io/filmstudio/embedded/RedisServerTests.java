package io.filmstudio.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTests {

    @TempDir
    Path home;

    @Test
    void keysSurviveAStopAndAStart() throws IOException {
        try (RedisServer server = RedisServer.start(home, 0, "secret")) {
            assertThat(command(server, "AUTH secret", "SET film lighthouse")).containsExactly("+OK", "+OK");
        }
        try (RedisServer server = RedisServer.start(home, 0, "secret")) {
            assertThat(command(server, "AUTH secret", "STRLEN film")).containsExactly("+OK", ":10");
        }
    }

    @Test
    void nothingIsToldWithoutThePassword() throws IOException {
        try (RedisServer server = RedisServer.start(home, 0, "secret")) {
            assertThat(command(server, "STRLEN film"))
                    .singleElement()
                    .asString()
                    .startsWith("-NOAUTH");
        }
    }

    @Test
    void closingLeavesNoProcessBehind() {
        RedisServer server = RedisServer.start(home, 0, "secret");
        server.close();
        server.close();

        assertThat(Ports.answers(server.port())).isFalse();
    }

    /** A process being spawned holds on to the executable that was written a moment ago. */
    @Test
    void startsWhileOtherProcessesAreStarted() throws InterruptedException {
        List<Thread> others = Stream.generate(() -> Thread.ofPlatform().start(RedisServerTests::spawn))
                .limit(3)
                .toList();
        try {
            for (int i = 0; i < 30; i++) {
                RedisServer.start(home, 0, "secret").close();
            }
        } finally {
            for (Thread other : others) {
                other.interrupt();
                other.join();
            }
        }
    }

    private static void spawn() {
        try {
            while (true) {
                new ProcessBuilder("true").start().waitFor();
            }
        } catch (IOException | InterruptedException _) {
            // told to stop
        }
    }

    private static String[] command(RedisServer server, String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String[] answers = new String[lines.length];
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (int i = 0; i < lines.length; i++) {
                socket.getOutputStream().write((lines[i] + "\r\n").getBytes(StandardCharsets.US_ASCII));
                answers[i] = reader.readLine();
            }
            return answers;
        }
    }
}
