package io.filmstudio.worker.protocol;

import java.io.IOException;

/** The object store refuses a presigned address; a fresh one may work. */
public final class ExpiredUrlException extends IOException {

    ExpiredUrlException(String message) {
        super(message);
    }
}
