package io.filmstudio.youtube.upload;

import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.contract.youtube.UploadFailed;
import io.filmstudio.contract.youtube.VideoUploaded;
import io.filmstudio.youtube.api.YoutubeVideos;
import io.filmstudio.youtube.video.VideoService;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done for uploads, by whoever holds the lease on one; every step is one transaction. A step without the lease
 * throws {@link LeaseLostException} and leaves no trace.
 */
@Service
@Transactional
public class UploadWork {

    private final UploadStates states;
    private final VideoService videos;
    private final YoutubeVideos youtube;
    private final Outbox outbox;
    private final Clock clock;

    UploadWork(UploadStates states, VideoService videos, YoutubeVideos youtube, Outbox outbox, Clock clock) {
        this.states = states;
        this.videos = videos;
        this.youtube = youtube;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The next upload with something to do, for as long as the lease lasts or is renewed. */
    public Optional<Upload> claim(Duration lease) {
        return states.claim(lease);
    }

    /** Whether the lease was still there to renew. */
    public boolean renew(Upload upload, Duration lease) {
        return states.renew(upload, lease);
    }

    public Upload look(Upload upload) {
        return states.find(upload).orElseThrow(LeaseLostException::new);
    }

    /** Whether the upload made no progress for so long. */
    public boolean isStalled(Upload upload, Duration patience) {
        return states.isStalled(upload, patience).orElseThrow(LeaseLostException::new);
    }

    public Upload open(Upload upload, URI session) {
        return states.open(upload, session).orElseThrow(LeaseLostException::new);
    }

    public Upload progress(Upload upload, long bytes, URI session) {
        return states.progress(upload, bytes, session).orElseThrow(LeaseLostException::new);
    }

    /** Notes that the video may exist from now on, whatever is heard of it. */
    public void finishing(Upload upload) {
        if (!states.finishing(upload)) {
            throw new LeaseLostException();
        }
    }

    /** Empty when the last bytes went less than {@code searchFor} ago: their video may still turn up. */
    public Optional<Upload> startOver(Upload upload, Duration searchFor) {
        return states.startOver(upload, searchFor);
    }

    public void release(Upload upload, Duration delay, int attempts) {
        states.release(upload, delay, attempts);
    }

    /** The film is on YouTube; said once, however many found out. */
    public Upload complete(Upload upload, String videoId) {
        Upload uploaded = states.complete(upload.id(), videoId).orElseThrow(LeaseLostException::new);
        Instant now = clock.instant();
        videos.add(videoId, uploaded.userId(), uploaded.projectId(), uploaded.title(), now);
        outbox.publish(new VideoUploaded(
                uploaded.id(), uploaded.userId(), uploaded.projectId(), videoId, youtube.url(videoId), now));
        return uploaded;
    }

    public void fail(Upload upload, ProblemException reason) {
        Upload failed = states.fail(upload, reason).orElseThrow(LeaseLostException::new);
        tellFailure(failed, reason);
    }

    public void addedToPlaylist(Upload upload) {
        states.settlePlaylist(upload, null);
    }

    public void notAddedToPlaylist(Upload upload, ProblemException reason) {
        states.settlePlaylist(upload, reason.getBody().getDetail());
    }

    void projectDeleted(UUID projectId) {
        var reason = new ProblemException(HttpStatus.CONFLICT, "project-deleted", "The project was deleted.");
        states.failOfProject(projectId, reason).forEach(upload -> tellFailure(upload, reason));
    }

    private void tellFailure(Upload upload, ProblemException reason) {
        outbox.publish(new UploadFailed(
                upload.id(),
                upload.userId(),
                upload.projectId(),
                reason.slug(),
                String.valueOf(reason.getBody().getDetail()),
                clock.instant()));
    }
}
