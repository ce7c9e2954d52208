package io.filmstudio.youtube.transfer;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.youtube.api.Access;
import io.filmstudio.youtube.api.SessionReply;
import io.filmstudio.youtube.api.SessionReply.Finished;
import io.filmstudio.youtube.api.SessionReply.Gone;
import io.filmstudio.youtube.api.SessionReply.Stored;
import io.filmstudio.youtube.api.UploadSessions;
import io.filmstudio.youtube.api.VideoDraft;
import io.filmstudio.youtube.api.YoutubeVideos;
import io.filmstudio.youtube.upload.Mark;
import io.filmstudio.youtube.upload.Upload;
import io.filmstudio.youtube.upload.UploadWork;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Brings one film to YouTube by the resumable protocol, from wherever it stands. Whoever takes it up asks the session
 * first what it has; each chunk is counted before the next one goes. Nothing is tried again in here: what fails is
 * thrown, and the film is claimed anew after a pause.
 */
@Component
class Transfer {

    private final UploadSessions sessions;
    private final YoutubeVideos videos;
    private final ChunkSender chunks;
    private final UploadWork work;
    private final TransferProperties properties;
    private final TransferMetrics metrics;

    Transfer(
            UploadSessions sessions,
            YoutubeVideos videos,
            ChunkSender chunks,
            UploadWork work,
            TransferProperties properties,
            TransferMetrics metrics) {
        this.sessions = sessions;
        this.videos = videos;
        this.chunks = chunks;
        this.work = work;
        this.properties = properties;
        this.metrics = metrics;
    }

    /** The upload once its video exists. */
    Upload carry(Claim claim, Access access) {
        Upload upload = claim.upload();
        boolean sure = false;
        while (upload.isUploading()) {
            claim.check();
            if (upload.sessionUri() == null) {
                upload = work.open(upload, sessions.open(access, draft(upload), upload.mediaBytes()));
                sure = true;
            }
            SessionReply reply = sure ? sendNext(claim, upload, access) : ask(upload, access);
            sure = switch (reply) {
                case Stored stored -> {
                    upload = count(upload, stored, sure);
                    yield true;
                }
                case Finished finished -> {
                    upload = complete(upload, finished.videoId());
                    yield true;
                }
                case Gone _ -> {
                    upload = findOrStartOver(upload, access);
                    yield false;
                }
            };
        }
        return upload;
    }

    /** A session that refuses to say what it has is as good as gone: the channel knows. */
    private SessionReply ask(Upload upload, Access access) {
        try {
            return sessions.ask(access, ChunkSender.session(upload), upload.mediaBytes());
        } catch (ProblemException refused) {
            if (refused.getStatusCode().is5xxServerError()) {
                throw refused;
            }
            return new Gone();
        }
    }

    private SessionReply sendNext(Claim claim, Upload upload, Access access) {
        if (chunks.isLast(upload)) {
            work.finishing(upload);
        }
        return chunks.send(claim, upload, access);
    }

    /** YouTube may have kept less than was sent, but a chunk of which it keeps nothing calls for a pause. */
    private Upload count(Upload upload, Stored stored, boolean sent) {
        if (stored.bytes() >= upload.mediaBytes() || sent && stored.bytes() <= upload.uploadedBytes()) {
            throw new ProblemException(
                    HttpStatus.BAD_GATEWAY, "youtube-failed", "YouTube does not take the film at the moment.");
        }
        return work.progress(upload, stored.bytes(), stored.session());
    }

    private Upload complete(Upload upload, String videoId) {
        Upload uploaded = work.complete(upload, videoId);
        metrics.uploaded();
        return uploaded;
    }

    /**
     * A session that is gone may have become a video before. The channel lists its videos with some delay, so it is asked
     * for a while when the last bytes were sent; only then the film starts over.
     */
    private Upload findOrStartOver(Upload upload, Access access) {
        Optional<String> video = videos.findUploaded(access, Mark.of(upload.id()));
        if (video.isPresent()) {
            return complete(upload, video.get());
        }
        return work.startOver(upload, properties.searchFor())
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_GATEWAY, "youtube-failed", "YouTube has not said yet whether it has the film."));
    }

    private static VideoDraft draft(Upload upload) {
        return new VideoDraft(
                upload.title(),
                upload.description(),
                Mark.on(upload.tags(), upload.id()),
                upload.privacy(),
                upload.publishAt());
    }
}
