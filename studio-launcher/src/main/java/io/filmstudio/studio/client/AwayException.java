package io.filmstudio.studio.client;

import io.filmstudio.studio.data.StudioException;
import java.io.IOException;
import java.net.URI;

/** Nobody answers there. */
final class AwayException extends StudioException {

    AwayException(URI address, IOException failure) {
        super("The studio at " + address + " does not answer: " + failure, failure);
    }
}
