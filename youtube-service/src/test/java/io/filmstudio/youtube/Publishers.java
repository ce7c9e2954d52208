package io.filmstudio.youtube;

import io.filmstudio.common.storage.MediaStorage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes users of the running service. */
@Lazy
@Component
public class Publishers {

    private final int port;
    private final MediaStorage storage;

    private final JdbcClient jdbc;

    Publishers(@LocalServerPort int port, MediaStorage storage, JdbcClient jdbc) {
        this.port = port;
        this.storage = storage;
        this.jdbc = jdbc;
    }

    public Publisher stranger() {
        return new Publisher(port, storage);
    }

    public Publisher connected() {
        Publisher publisher = stranger();
        publisher.connect();
        return publisher;
    }

    /** What an upload's row says, as text; null where it says nothing. */
    public @Nullable String column(String uploadId, String expression) {
        return jdbc.sql("select (" + expression + ")::text from upload where id = :id")
                .param("id", UUID.fromString(uploadId))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Lets time pass, or something else happen, for an upload. */
    public void change(String uploadId, String assignments) {
        jdbc.sql("update upload set " + assignments + " where id = :id")
                .param("id", UUID.fromString(uploadId))
                .update();
    }
}
