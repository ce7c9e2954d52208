package io.filmstudio.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the launcher as {@code ./studio} starts it, and what came of it. */
record StudioCommand(int code, String output) {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final int PATIENCE_MINUTES = 8;

    static StudioCommand run(Map<String, String> environment, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstudio.home=" + HOME,
                "-cp",
                classPath(),
                "io.filmstudio.studio.Studio"));
        command.addAll(words);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return run(builder);
    }

    private static StudioCommand run(ProcessBuilder builder) {
        try {
            Path output = Files.createTempFile("studio-e2e", ".out");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                end(process);
                throw new AssertionError(
                        "%s did not end: %s".formatted(builder.command().getLast(), Files.readString(output)));
            }
            String text = Files.readString(output);
            Files.delete(output);
            return new StudioCommand(process.exitValue(), text);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    /** With the studio that it may have begun to start, which nobody else would stop. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static String classPath() {
        Path target = HOME.resolve("studio-launcher/target");
        try (var jars = Files.newDirectoryStream(target, "studio-launcher-*[!d].jar")) {
            return jars.iterator().next() + ":" + Files.readString(target.resolve("class-path"));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
