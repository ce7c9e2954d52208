package io.filmstudio.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the jars that production runs. */
public final class ServiceJar {

    private ServiceJar() {}

    /** @param module such as {@code gateway}, which has to be packaged */
    public static Path of(String module) {
        Path target = Path.of(System.getProperty("studio.home"), module, "target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
