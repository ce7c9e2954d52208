package io.filmstudio.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Keeps a folder for one user at a time. The system lets go of it when the process ends, however it ends. */
public final class DirectoryLock implements AutoCloseable {

    /** Folders held by this process: closing any channel of a lock file would let go of the whole process's lock. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private DirectoryLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes the folder when it is absent; throws when another user, here or in another process, holds it. */
    public static DirectoryLock acquire(Path folder) {
        try {
            Path held = Files.createDirectories(folder).toRealPath();
            if (!HELD_HERE.add(held)) {
                throw inUse(folder);
            }
            FileChannel channel = open(held);
            if (!lock(channel)) {
                HELD_HERE.remove(held);
                channel.close();
                throw inUse(folder);
            }
            return new DirectoryLock(held, channel);
        } catch (IOException failure) {
            throw new EmbeddedServerException("The folder " + folder + " cannot be written: " + failure, failure);
        }
    }

    /** Tries for a moment, since {@link #isHeld} of another process holds the lock while it looks. */
    private static boolean lock(FileChannel channel) throws IOException {
        for (int attempt = 0; attempt < 10; attempt++) {
            if (channel.tryLock() != null) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return false;
    }

    /** True when somebody, here or in another process, holds the folder now. */
    public static boolean isHeld(Path folder) {
        try {
            Path held = folder.toRealPath();
            if (HELD_HERE.contains(held)) {
                return true;
            }
            try (FileChannel channel = open(held)) {
                return channel.tryLock() == null;
            }
        } catch (IOException failure) {
            throw new EmbeddedServerException("The folder " + folder + " cannot be written: " + failure, failure);
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static EmbeddedServerException inUse(Path folder) {
        return new EmbeddedServerException("The data in " + folder + " is in use by another running studio");
    }

    @Override
    public void close() {
        try {
            channel.close();
            HELD_HERE.remove(folder);
        } catch (IOException failure) {
            throw new EmbeddedServerException("A folder's lock was not let go", failure);
        }
    }
}
