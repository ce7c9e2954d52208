package io.filmstudio.studio.stack;

import io.filmstudio.embedded.StaleProcess;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StudioException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service as a process of its own, with the class path of production. It ends when the launcher does, however that ends. */
final class Child implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Child.class);
    private static final int PATIENCE_SECONDS = 25;

    private final Service service;
    private final ProcessBuilder builder;
    private final Path pidFile;
    private Process process;
    private boolean closed;

    private Child(Service service, ProcessBuilder builder, Path pidFile) {
        this.service = service;
        this.builder = builder;
        this.pidFile = pidFile;
        this.process = launch();
    }

    static Child start(Service service, Map<String, String> settings, DataDirectory data) {
        Path pidFile = pidFile(service, data);
        StaleProcess.end(pidFile, data.root());
        ProcessBuilder builder = new ProcessBuilder(command(service, data))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(data.log(service.id()).toFile()));
        builder.environment().putAll(settings);
        builder.environment().put("CLASSPATH", Installation.classPath(service.id()));
        return new Child(service, builder, pidFile);
    }

    private Process launch() {
        try {
            Files.createDirectories(pidFile.getParent());
            Process launched = builder.start();
            try {
                Files.writeString(pidFile, Long.toString(launched.pid()));
            } catch (IOException failure) {
                launched.destroyForcibly();
                throw failure;
            }
            return launched;
        } catch (IOException failure) {
            throw new ServiceFailedException(service, failure);
        }
    }

    /** From now on a process that ends by itself is started again, as Kubernetes would do it. */
    synchronized void keepRunning() {
        process.onExit().thenRunAsync(this::restart, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    }

    private synchronized void restart() {
        if (!closed) {
            log.warn("{} ended with {}; it is started again", service.id(), process.exitValue());
            try {
                process = launch();
            } catch (ServiceFailedException failure) {
                log.error("{} cannot be started again yet", service.id(), failure);
            }
            keepRunning();
        }
    }

    static void endStale(DataDirectory data) {
        for (Service service : Service.values()) {
            StaleProcess.end(pidFile(service, data), data.root());
        }
    }

    private static Path pidFile(Service service, DataDirectory data) {
        return data.root().resolve("run").resolve(service.id() + ".pid");
    }

    private static List<String> command(Service service, DataDirectory data) {
        List<String> command = new ArrayList<>(Installation.ownSession());
        command.add(Installation.java());
        command.addAll(service == Service.WORKER ? JvmFlags.WORKER : JvmFlags.SERVICE);
        command.add("-Dstudio.data=" + data.root());
        command.addAll(List.of("io.filmstudio.studio.child.ChildMain", service.application()));
        return command;
    }

    synchronized boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public synchronized void close() {
        closed = true;
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new StudioException("The file " + pidFile + " was not removed", failure);
        }
    }
}
