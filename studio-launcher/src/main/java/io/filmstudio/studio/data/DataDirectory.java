package io.filmstudio.studio.data;

import io.filmstudio.embedded.DirectoryLock;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Everything that a stack writes lies under one folder, which only its owner can enter. */
public record DataDirectory(Path root) {

    private static final long NEEDED_BYTES = 300L << 20;

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String service) {
        return logs().resolve(service + ".log");
    }

    public Path infrastructure(String server) {
        return root.resolve("infrastructure").resolve(server);
    }

    Path secretsFile() {
        return root.resolve("secrets.properties");
    }

    public Path accountFile() {
        return root.resolve("account.properties");
    }

    Path stateFile() {
        return root.resolve("stack.properties");
    }

    /** Makes the folder and keeps it for this process. */
    public DirectoryLock open() {
        try {
            OwnerOnly.createDirectories(root);
            Files.createDirectories(logs());
            requireSpace();
            return DirectoryLock.acquire(root);
        } catch (IOException failure) {
            throw new StudioException("The data folder " + root + " cannot be used: " + failure, failure);
        }
    }

    private void requireSpace() throws IOException {
        FileStore disk = Files.getFileStore(root);
        if (disk.getUsableSpace() < NEEDED_BYTES) {
            throw new StudioException("The disk of " + root + " is full: " + (disk.getUsableSpace() >> 20)
                    + " MB are free, a film needs " + (NEEDED_BYTES >> 20) + " MB; make room or choose another --data");
        }
    }

    /** True while a launcher, in this or another process, works on this data. */
    public boolean inUse() {
        return Files.isDirectory(root) && DirectoryLock.isHeld(root);
    }

    /** True when a stack was here before: nothing else may be removed in its name. */
    public boolean isOurs() {
        return Files.exists(secretsFile());
    }

    public void delete() {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new StudioException("The data folder " + root + " was not removed: " + failure, failure);
        }
    }
}
