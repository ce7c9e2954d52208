package io.filmstudio.embedded;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import redis.embedded.core.ExecutableProvider;

/** Redis 6.2 as a daemon in a session of its own, so that Ctrl-C reaches it only through {@link #close()}. */
public final class RedisServer implements EmbeddedServer {

    /** Of a busy machine's disk, from which the snapshot comes. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** By its number, since its name is told in the language of the machine. */
    private static final Pattern TEXT_FILE_BUSY = Pattern.compile("error[:=] ?26\\b");

    private final DirectoryLock lock;
    private final Path home;
    private final int port;

    private RedisServer(DirectoryLock lock, Path home, int port) {
        this.lock = lock;
        this.home = home;
        this.port = port;
    }

    public static RedisServer start(Path home, int port, String password) {
        Path folder = home.toAbsolutePath();
        DirectoryLock lock = DirectoryLock.acquire(folder);
        try {
            endStale(folder);
            int claimed = Ports.claim("Redis", port);
            launch(folder, configuration(folder, claimed, password));
            awaitReady(folder, claimed);
            return new RedisServer(lock, folder, claimed);
        } catch (IOException | RuntimeException failure) {
            endStale(folder);
            lock.close();
            throw failure instanceof EmbeddedServerException clear ? clear : notStarted(folder, failure);
        }
    }

    /** Ends the server that a killed run left behind, if there is one. */
    public static void endStale(Path home) {
        Path folder = home.toAbsolutePath();
        StaleProcess.end(pidFile(folder), folder);
    }

    private static void launch(Path folder, String configuration) throws IOException {
        Path binaries = Files.createDirectories(folder.resolve("bin"));
        Path file = folder.resolve("redis.conf");
        Files.writeString(file, configuration);
        File executable =
                ExecutableProvider.newJarResourceProvider(binaries.toFile()).get();
        Redirect log = Redirect.appendTo(folder.resolve("server.log").toFile());
        Process starter = start(new ProcessBuilder(executable.getPath(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log));
        if (starter.onExit().join().exitValue() != 0) {
            throw new IOException("redis-server ended with code " + starter.exitValue());
        }
    }

    /**
     * The executable has just been written. A process that another thread spawns at that moment holds it open for writing
     * until it has become its own program, and so long the system does not run it.
     */
    private static Process start(ProcessBuilder builder) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return builder.start();
            } catch (IOException failure) {
                if (!TEXT_FILE_BUSY.matcher(failure.getMessage()).find() || System.nanoTime() > deadline) {
                    throw failure;
                }
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }
    }

    /** The title stays the command line as given: it is how a later run knows the process as ours. */
    private static String configuration(Path folder, int port, String password) {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                daemonize yes
                set-proc-title no
                dir "%s"
                pidfile "%s"
                logfile "%s"
                save 60 1
                """
                .formatted(port, password, folder, pidFile(folder), folder.resolve("server.log"));
    }

    /** Redis listens before it writes its pid, and its pid file is there empty for a moment: nobody could end it then. */
    private static void awaitReady(Path folder, int port) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Ports.answers(port) || !hasPid(folder)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("redis-server does not answer on port " + port);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static boolean hasPid(Path folder) throws IOException {
        return Files.exists(pidFile(folder)) && Files.size(pidFile(folder)) > 0;
    }

    private static EmbeddedServerException notStarted(Path folder, Exception failure) {
        return EmbeddedServerException.notStarted("Redis", folder.resolve("server.log"), failure);
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("redis.pid");
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        endStale(home);
        lock.close();
    }
}
