package io.filmstudio.youtube.upload;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.youtube.channel.ChannelService;
import io.filmstudio.youtube.channel.ConnectedChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What owners do with their uploads. */
@Service
class UploadService {

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final ChannelService channels;
    private final ProjectClient projects;
    private final UploadRepository uploads;
    private final UploadProperties properties;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UploadService(
            ChannelService channels,
            ProjectClient projects,
            UploadRepository uploads,
            UploadProperties properties,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.channels = channels;
        this.projects = projects;
        this.uploads = uploads;
        this.properties = properties;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins to publish a film. The same request again, with the same id or within a day with the same words, answers the
     * upload that is there: nobody wants to see a film twice on a channel for having clicked twice. One that failed is
     * taken up again.
     */
    Upload place(UUID id, UUID userId, UploadRequest request) {
        request.check(clock.instant());
        ConnectedChannel channel = channels.require(userId);
        Film film = projects.get(request.projectId(), userId);
        return transaction.execute(status -> begin(id, channel, request, film));
    }

    private Upload begin(UUID id, ConnectedChannel channel, UploadRequest request, Film film) {
        UUID userId = channel.userId();
        byte[] fingerprint = Fingerprint.of(channel.channelId(), film, request);
        uploads.forgetSame(userId, fingerprint, properties.sameFor());
        boolean begun = uploads.insertIfAbsent(free(id, userId), channel, request, film, fingerprint)
                || uploads.revive(userId, fingerprint);
        Upload upload = uploads.findSame(userId, fingerprint).orElseGet(() -> find(id, userId));
        if (begun) {
            events.publishEvent(new UploadPlaced(upload.id()));
        }
        return upload;
    }

    /** Another id where an upload has this one that failed, which may have been for an older film or another channel. */
    private UUID free(UUID id, UUID userId) {
        return uploads.find(id, userId).filter(Upload::isFailed).isPresent() ? Uuids.v7(clock) : id;
    }

    Upload get(UUID id, UUID userId) {
        channels.require(userId);
        return find(id, userId);
    }

    /** The upload when nothing is left to do for it, or as it stands after the wait. */
    Upload await(Upload upload, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        Upload seen = upload;
        while (!seen.isSettled() && System.nanoTime() < deadline) {
            Thread.sleep(GLANCE);
            seen = find(upload.id(), upload.userId());
        }
        return seen;
    }

    Optional<Duration> preferredWait(String prefer) {
        return PreferredWait.of(prefer, properties.maxWait());
    }

    private Upload find(UUID id, UUID userId) {
        return uploads.find(id, userId).orElseThrow(() -> ProblemException.notFound("upload"));
    }
}
