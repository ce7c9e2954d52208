package io.filmstudio.youtube;

import io.filmstudio.common.storage.MediaStorage;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes users of the running service. */
@Lazy
@Component
public class Publishers {

    private final int port;
    private final MediaStorage storage;

    Publishers(@LocalServerPort int port, MediaStorage storage) {
        this.port = port;
        this.storage = storage;
    }

    public Publisher stranger() {
        return new Publisher(port, storage);
    }

    public Publisher connected() {
        Publisher publisher = stranger();
        publisher.connect();
        return publisher;
    }
}
