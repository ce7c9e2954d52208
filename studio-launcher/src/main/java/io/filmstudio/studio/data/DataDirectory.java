package io.filmstudio.studio.data;

import io.filmstudio.embedded.DirectoryLock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that a stack writes lies under one folder, which only its owner can enter. What others put there is theirs. */
public record DataDirectory(Path root) {

    private static final long NEEDED_BYTES = 300L << 20;
    private static final Set<String> OWN = Set.of(
            "accounts",
            "films",
            "infrastructure",
            "lock",
            "logs",
            "run",
            "secrets.properties",
            "stack.properties",
            "worker");

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

    /** Who makes films at that gateway. */
    public Path accountFile(URI gateway) {
        return accounts().resolve(gateway.getAuthority().replace(':', '-') + ".properties");
    }

    private Path accounts() {
        return root.resolve("accounts");
    }

    Path filmsLock() {
        return root.resolve("films");
    }

    Path stateFile() {
        return root.resolve("stack.properties");
    }

    /** Makes the folder and keeps it for this process. */
    public DirectoryLock open() {
        create();
        try {
            Files.createDirectories(logs());
            requireSpace();
            return DirectoryLock.acquire(root);
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    /** Makes the folder, or closes one that is there to others; throws when it is full of somebody else's files. */
    public void create() {
        try {
            OwnerOnly.createDirectories(root);
            if (!isOurs() && !strangers().isEmpty()) {
                throw new StudioException("The folder " + root + " holds other files, such as "
                        + strangers().getFirst().getFileName() + "; choose an empty or a new one for --data");
            }
            OwnerOnly.close(root);
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private List<Path> strangers() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> !OWN.contains(file.getFileName().toString()))
                    .toList();
        }
    }

    private StudioException unusable(IOException failure) {
        return new StudioException("The data folder " + root + " cannot be used: " + failure, failure);
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

    /** True when the studio was here before: nothing else may be removed in its name. */
    public boolean isOurs() {
        return Files.exists(secretsFile()) || Files.exists(accounts());
    }

    /** Removes what a stack made there, and the folder when nothing else is in it; returns whether it is gone. */
    public boolean delete() {
        try {
            for (String name : OWN) {
                delete(root.resolve(name));
            }
            boolean empty = strangers().isEmpty();
            if (empty) {
                Files.delete(root);
            }
            return empty;
        } catch (IOException failure) {
            throw new StudioException("The data folder " + root + " was not removed: " + failure, failure);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
