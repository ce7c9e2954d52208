package io.filmstudio.studio.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held by every command that makes a film on this data, so that who started the stack does not stop it under another. */
public final class FilmsLock implements AutoCloseable {

    private final FileChannel channel;
    private FileLock lock;

    private FilmsLock(FileChannel channel) throws IOException {
        this.channel = channel;
        this.lock = channel.lock(0, Long.MAX_VALUE, true);
    }

    /** Waits while a stack is being stopped by the last who used it. */
    public static FilmsLock share(DataDirectory data) {
        data.create();
        try {
            return new FilmsLock(FileChannel.open(
                    data.filmsLock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    /** Returns when nobody else makes a film here, and keeps new ones waiting from then on. */
    public void awaitOthers(Runnable whenThereAreSome) {
        try {
            lock.release();
            @Nullable FileLock alone = channel.tryLock();
            if (alone == null) {
                whenThereAreSome.run();
                alone = channel.lock();
            }
            lock = alone;
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private static StudioException unusable(IOException failure) {
        return new StudioException("The data folder cannot be locked: " + failure, failure);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }
}
