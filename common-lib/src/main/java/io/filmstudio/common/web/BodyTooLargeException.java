package io.filmstudio.common.web;

import java.io.IOException;

/** The body went over the limit while it was read. */
class BodyTooLargeException extends IOException {

    BodyTooLargeException(long limit) {
        super("the body is larger than " + limit + " bytes");
    }
}
