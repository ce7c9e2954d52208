package io.filmstudio.common.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

final class TestDirectories {

    private TestDirectories() {}

    /** Deletes a directory and all in it, as far as that is possible at the end of a JVM. */
    static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException ex) {
            directory.toFile().deleteOnExit();
        }
    }
}
