package io.filmstudio.youtube.transfer;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.youtube.api.Access;
import io.filmstudio.youtube.api.YoutubePlaylists;
import io.filmstudio.youtube.channel.ChannelService;
import io.filmstudio.youtube.upload.LeaseLostException;
import io.filmstudio.youtube.upload.Upload;
import io.filmstudio.youtube.upload.UploadWork;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Everything that one claimed upload still needs: the film on YouTube, then the video in its playlist. */
@Component
class Publishing {

    private static final Logger log = LoggerFactory.getLogger(Publishing.class);

    private final ChannelService channels;
    private final Transfer transfer;
    private final YoutubePlaylists playlists;
    private final UploadWork work;
    private final Setbacks setbacks;

    Publishing(
            ChannelService channels,
            Transfer transfer,
            YoutubePlaylists playlists,
            UploadWork work,
            Setbacks setbacks) {
        this.channels = channels;
        this.transfer = transfer;
        this.playlists = playlists;
        this.work = work;
        this.setbacks = setbacks;
    }

    /** Ends with the upload done, failed, put off, or somebody else's. */
    void publish(Claim claim) {
        try {
            attempt(claim);
        } catch (LeaseLostException _) {
            log.info("upload {} is not ours any more", claim.upload().id());
        }
    }

    private void attempt(Claim claim) {
        try {
            Access access =
                    channels.access(claim.upload().userId(), claim.upload().channelId());
            Upload upload = transfer.carry(claim, access);
            if (upload.waitsForPlaylist()) {
                addToPlaylist(upload, access);
            }
        } catch (ProblemException setback) {
            setbacks.handle(claim, setback);
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (RuntimeException defect) {
            log.warn("upload {} met what nobody foresaw", claim.upload().id(), defect);
            setbacks.handle(claim, unforeseen());
        }
    }

    /** Counted as what will pass: a later version may know better, and in the end it is given up. */
    private static ProblemException unforeseen() {
        return new ProblemException(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong on our side.");
    }

    private void addToPlaylist(Upload upload, Access access) {
        playlists.add(
                access,
                Optional.ofNullable(upload.playlistId()).orElseThrow(),
                Optional.ofNullable(upload.videoId()).orElseThrow());
        work.addedToPlaylist(upload);
    }
}
