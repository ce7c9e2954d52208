package io.filmstudio.youtube.upload;

import io.filmstudio.youtube.upload.Upload.Failure;
import io.filmstudio.youtube.upload.Upload.PlaylistStatus;
import io.filmstudio.youtube.upload.Upload.Status;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Rows of the table {@code upload}. */
final class UploadRows {

    private UploadRows() {}

    static Upload map(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("channel_id"),
                row.getString("title"),
                row.getString("description"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("privacy"),
                row.getString("playlist_id"),
                instant(row, "publish_at"),
                row.getString("media_key"),
                row.getLong("media_bytes"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("session_uri"))
                        .map(URI::create)
                        .orElse(null),
                row.getLong("uploaded_bytes"),
                row.getString("video_id"),
                failure(row),
                Optional.ofNullable(row.getString("playlist_status"))
                        .map(text -> PlaylistStatus.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                row.getString("playlist_error"),
                row.getInt("lease"),
                row.getInt("attempts"));
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        String code = row.getString("error_code");
        return code == null
                ? Optional.empty()
                : Optional.of(new Failure(
                        HttpStatus.valueOf(row.getInt("error_status")),
                        code,
                        row.getString("error_message"),
                        Optional.ofNullable(row.getObject("error_retry_after", Integer.class))
                                .map(Duration::ofSeconds)
                                .orElse(null)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
