package io.filmstudio.youtube.channel;

import io.filmstudio.common.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The answer where YouTube itself would have to act: this installation has no access to it. */
public final class PublishingUnavailable {

    private PublishingUnavailable() {}

    public static ProblemException problem() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE, "youtube-unavailable", "This studio has no access to YouTube.");
    }
}
