package io.filmstudio.youtube.api;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.Key;
import io.filmstudio.common.web.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** What YouTube's refusals mean, by the {@code reason} of the Data API's errors. */
final class ApiErrors {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);
    private static final Duration SOON = Duration.ofSeconds(10);

    private ApiErrors() {}

    static ProblemException problem(IOException failure, Instant now) {
        if (failure instanceof GoogleJsonResponseException refused) {
            return problem(refused.getStatusCode(), Optional.ofNullable(refused.getDetails()), now);
        }
        if (failure instanceof HttpResponseException refused) {
            return problem(refused.getStatusCode(), refused.getContent(), now);
        }
        log.warn("YouTube is out of reach: {}", failure.toString());
        return unreachable();
    }

    static ProblemException problem(int status, @Nullable String body, Instant now) {
        return problem(status, parse(body), now);
    }

    private static ProblemException problem(int status, Optional<GoogleJsonError> error, Instant now) {
        String reason = error.map(GoogleJsonError::getErrors)
                .filter(errors -> !errors.isEmpty())
                .map(errors -> errors.getFirst().getReason())
                .orElse("");
        String message = error.map(GoogleJsonError::getMessage).orElse("");
        log.info("YouTube refused with {} {}", status, reason);
        return switch (reason) {
            case "quotaExceeded", "dailyLimitExceeded" -> quotaExceeded(now);
            case "rateLimitExceeded", "userRateLimitExceeded" -> busy();
            case "uploadLimitExceeded" -> uploadLimit();
            case "youtubeSignupRequired", "authenticatedUserNotChannel" -> noChannel();
            case "playlistNotFound" -> noPlaylist();
            default -> byStatus(status, reason, message);
        };
    }

    private static ProblemException byStatus(int status, String reason, String message) {
        return switch (status) {
            case 401 -> notAuthorized();
            case 408, 429 -> busy();
            default -> {
                if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
                    yield unreachable();
                }
                yield reason.startsWith("invalid") || reason.startsWith("mediaBodyRequired")
                        ? invalid(message)
                        : refused(message);
            }
        };
    }

    static ProblemException unreachable() {
        return new ProblemException(
                HttpStatus.BAD_GATEWAY,
                "youtube-failed",
                "YouTube does not answer as it should. Try again soon.",
                SOON);
    }

    static ProblemException notAuthorized() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "youtube-not-connected",
                "YouTube does not let the studio act for your channel. Please connect it again.");
    }

    static ProblemException noChannel() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "youtube-no-channel",
                "This Google account has no YouTube channel. Create one on YouTube, then connect it.");
    }

    private static ProblemException quotaExceeded(Instant now) {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "youtube-quota-exceeded",
                "What YouTube allows this studio in a day is used up.",
                QuotaDay.rest(now));
    }

    private static ProblemException busy() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE, "youtube-busy", "YouTube asks for a pause. Try again soon.", SOON);
    }

    private static ProblemException uploadLimit() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "youtube-upload-limit",
                "The channel has uploaded as much as YouTube allows it. Try again in 24 hours.");
    }

    private static ProblemException noPlaylist() {
        return new ProblemException(
                HttpStatus.CONFLICT, "youtube-playlist-not-found", "The channel has no such playlist.");
    }

    private static ProblemException invalid(String message) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "youtube-invalid-metadata",
                sentence("YouTube does not accept it", message));
    }

    private static ProblemException refused(String message) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT, "youtube-refused", sentence("YouTube refuses", message));
    }

    private static String sentence(String ours, String theirs) {
        return theirs.isBlank() ? ours + "." : ours + ": " + theirs;
    }

    private static Optional<GoogleJsonError> parse(@Nullable String body) {
        try {
            return body == null || body.isBlank()
                    ? Optional.empty()
                    : Optional.ofNullable(GsonFactory.getDefaultInstance().fromString(body, Body.class).error);
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The envelope of an error. */
    public static final class Body extends GenericJson {

        @Key
        private @Nullable GoogleJsonError error;
    }
}
