package io.filmstudio.youtube.transfer;

import io.filmstudio.youtube.upload.LeaseLostException;
import io.filmstudio.youtube.upload.Upload;

/** A film that this replica carries, and whether it still should. */
class Claim {

    private final Upload upload;
    private volatile boolean lost;
    private volatile boolean stopping;

    Claim(Upload upload) {
        this.upload = upload;
    }

    /** As it was when it was claimed. */
    Upload upload() {
        return upload;
    }

    /** Somebody else has it, or nobody is to carry it any more. */
    void lose() {
        lost = true;
    }

    /** The replica shuts down: whoever has the next free hand goes on. */
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    boolean isOver() {
        return lost || stopping;
    }

    void check() {
        if (lost) {
            throw new LeaseLostException();
        }
    }
}
