package io.filmstudio.worker.lease;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where this process keeps the files of its tasks. A lock tells the other workers of the machine that it lives; what a
 * killed one left is removed by the next that starts.
 */
public final class WorkDirectory implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WorkDirectory.class);
    private static final String LOCK = "lock";

    private final Path own;
    private final FileChannel channel;

    private WorkDirectory(Path own, FileChannel channel) {
        this.own = own;
        this.channel = channel;
    }

    /**
     * Removes leftovers below the root and opens a directory of this process's own. One worker at a time does so: a
     * directory that another has made but not locked yet would pass for abandoned.
     */
    public static synchronized WorkDirectory open(Path root) {
        try {
            Files.createDirectories(root);
            try (FileChannel _ = lock(root)) {
                removeLeftovers(root);
                Path own = Files.createTempDirectory(root, "worker-");
                return new WorkDirectory(own, lock(own));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot work in " + root, failure);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private static void removeLeftovers(Path root) throws IOException {
        try (Stream<Path> workers = Files.list(root)) {
            workers.filter(WorkDirectory::isAbandoned).forEach(left -> {
                log.info("removing {}, left by a worker that is gone", left.getFileName());
                remove(left);
            });
        }
    }

    private static boolean isAbandoned(Path directory) {
        try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | java.nio.channels.OverlappingFileLockException inUse) {
            return false;
        }
    }

    Path createForTask() throws IOException {
        return Files.createTempDirectory(own, "task-");
    }

    static void remove(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failure) {
            log.warn("cannot remove {}: {}", directory, failure.toString());
        }
    }

    @Override
    public void close() throws IOException {
        remove(own);
        channel.close();
    }
}
