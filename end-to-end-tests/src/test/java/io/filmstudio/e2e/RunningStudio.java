package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.Secrets;
import io.filmstudio.studio.data.StackState;
import io.filmstudio.studio.stack.StudioPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A studio of its own for a test class: started, wounded and stopped through the commands and signals that a person has. */
public final class RunningStudio implements AutoCloseable {

    static final List<Integer> PORTS = List.of(
            3001, 3002, 3003, 3004, 3005, 3006, 3007, 8080, 9080, 10_025, 15_432, 15_673, 16_380, 18_080, 18_081,
            19_000);

    /** Of studios that test classes run side by side; a port is not taken before its server has started. */
    private static final Set<Integer> CLAIMED = new HashSet<>();

    private final Path data;
    private final int portOffset;

    private RunningStudio(Path data, int portOffset) {
        this.data = data;
        this.portOffset = portOffset;
    }

    static RunningStudio inOneJvm(Map<String, String> environment) {
        return start(environment, List.of());
    }

    /**
     * What a killed process left behind is taken up sooner, and a short film has a middle on its way to YouTube; all else
     * is the same.
     */
    static RunningStudio inProcesses() {
        Map<String, String> environment = Map.of(
                "STUDIO_JOBS_SUBMISSION_RESERVATION", "10s",
                "YOUTUBE_UPLOAD_LEASE", "10s",
                "YOUTUBE_CHUNK_BYTES", "262144");
        return start(environment, List.of("--processes"));
    }

    private static RunningStudio start(Map<String, String> differences, List<String> options) {
        Map<String, String> environment = new HashMap<>(differences);
        // everybody signs up here, and hashing their passwords as slowly as in production would be half of the work
        environment.put("USER_PASSWORD_COST", "4");
        try {
            var studio = new RunningStudio(Files.createTempDirectory("studio-e2e"), freeOffset());
            List<String> command = new ArrayList<>(List.of("up", "--detach"));
            command.addAll(options);
            studio.command(environment, command);
            return studio;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Below the range from which the system takes ports for outgoing connections. */
    private static synchronized int freeOffset() {
        int free = IntStream.generate(() -> ThreadLocalRandom.current().nextInt(10, 130) * 100)
                .limit(100)
                .filter(offset -> PORTS.stream().map(port -> port + offset).allMatch(RunningStudio::isFree))
                .findFirst()
                .orElseThrow();
        PORTS.forEach(port -> CLAIMED.add(port + free));
        return free;
    }

    private static boolean isFree(int port) {
        if (CLAIMED.contains(port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException ex) {
            return false;
        }
    }

    public URI gateway() {
        return URI.create("http://127.0.0.1:" + (8080 + portOffset));
    }

    /** Where a service answers by itself, past the gateway. */
    public URI service(String name) {
        return new StudioPorts(portOffset).url(name);
    }

    /** Where the local YouTube shows its films. */
    URI youtube() {
        return new StudioPorts(portOffset).google();
    }

    /** What this studio's parts share, and nobody else should know. */
    public String secret(String name) {
        return Secrets.of(new DataDirectory(data)).get(name);
    }

    /** A connection that may look into every service's schema, as only a test should. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (15_432 + portOffset) + "/studio", "postgres", secret("postgres"));
    }

    long pid(String service) {
        try {
            return Long.parseLong(Files.readString(data.resolve("run").resolve(service + ".pid")));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Ends the process at once, between whatever two steps it is; the launcher starts it again. */
    void kill(String service) {
        signal("KILL", service);
    }

    /** Ends the launcher at once, with everything that it looks after. */
    void killLauncher() {
        signal("KILL", StackState.read(new DataDirectory(data)).orElseThrow().pid());
    }

    /** Starts it again on the same data and ports. */
    void up() {
        command(Map.of(), List.of("up", "--detach"));
    }

    /** Stops it; the data stays. */
    void down() {
        command(Map.of(), List.of("down"));
    }

    Path data() {
        return data;
    }

    int portOffset() {
        return portOffset;
    }

    /** The process keeps its connections and answers nobody. */
    void freeze(String service) {
        signal("STOP", service);
    }

    void thaw(String service) {
        signal("CONT", service);
    }

    String log(String service) {
        try {
            return Files.readString(data.resolve("logs").resolve(service + ".log"));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public void close() {
        command(Map.of(), List.of("down"));
        command(Map.of(), List.of("clean"));
        assertThat(data).as("all of it was the studio's own").doesNotExist();
    }

    private void signal(String name, String service) {
        signal(name, pid(service));
    }

    private static void signal(String name, long pid) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .start()
                    .waitFor();
            assertThat(code).isZero();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private void command(Map<String, String> environment, List<String> words) {
        List<String> command = new ArrayList<>(words);
        command.addAll(List.of("--data", data.toString()));
        if (words.getFirst().equals("up")) {
            command.addAll(List.of("--port-offset", Integer.toString(portOffset)));
        }
        StudioCommand ran = StudioCommand.run(environment, command);
        assertThat(ran.code()).as(ran.output()).isZero();
    }
}
