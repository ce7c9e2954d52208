package io.filmstudio.youtube.transfer;

import io.filmstudio.common.storage.MediaStorage;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.youtube.api.Access;
import io.filmstudio.youtube.api.SessionReply;
import io.filmstudio.youtube.api.UploadSessions;
import io.filmstudio.youtube.upload.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Sends one chunk of a film straight from the media bucket; no more of it than a buffer is ever in memory. */
@Component
class ChunkSender {

    private final MediaStorage storage;
    private final UploadSessions sessions;
    private final TransferProperties properties;
    private final TransferMetrics metrics;

    ChunkSender(MediaStorage storage, UploadSessions sessions, TransferProperties properties, TransferMetrics metrics) {
        this.storage = storage;
        this.sessions = sessions;
        this.properties = properties;
        this.metrics = metrics;
    }

    /** Whether the next chunk is the one after which the video exists. */
    boolean isLast(Upload upload) {
        return upload.mediaBytes() - upload.uploadedBytes() <= properties.chunkBytes();
    }

    SessionReply send(Claim claim, Upload upload, Access access) {
        long from = upload.uploadedBytes();
        long length = Math.min(properties.chunkBytes(), upload.mediaBytes() - from);
        try (InputStream film = storage.get(upload.mediaKey(), from, from + length - 1)) {
            InputStream bytes = new FilmBytes(film, claim, metrics.bytes());
            return sessions.send(access, session(upload), bytes, from, length, upload.mediaBytes());
        } catch (NoSuchKeyException _) {
            throw new ProblemException(HttpStatus.CONFLICT, "no-film", "The film does not exist any more.");
        } catch (SdkException | IOException failure) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The film cannot be read at the moment.");
        }
    }

    static URI session(Upload upload) {
        return Optional.ofNullable(upload.sessionUri()).orElseThrow();
    }
}
