package io.filmstudio.worker.lease;

import io.filmstudio.worker.AiWorkerApplication;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A worker as production runs it: a process of its own, configured by its environment. */
final class WorkerProcess implements AutoCloseable {

    private final Process process;

    WorkerProcess(String jobService, Path directory) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder(
                List.of(java, "-XX:TieredStopAtLevel=1", "-cp", mainClassPath(), AiWorkerApplication.class.getName()));
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", "0",
                        "AI_JOB_SERVICE_URL", jobService,
                        "STUDIO_WORKER_SECRET", "worker-secret-for-tests-0123456789abcdefg",
                        "RABBITMQ_PORT", Integer.toString(TestBroker.port()),
                        "WORKER_SLOTS", "1",
                        "WORKER_CAPABILITIES", "video",
                        "WORKER_DIRECTORY", directory.toString()));
        process = builder.redirectErrorStream(true)
                .redirectOutput(directory.resolveSibling("worker.log").toFile())
                .start();
    }

    /** Without what only tests bring, some of which would configure itself into the worker. */
    private static String mainClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("common-lib"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    Optional<ProcessHandle> ffmpeg() {
        return process.children().filter(ProcessHandle::isAlive).findFirst();
    }

    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    int exitStatus() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
