package io.filmstudio.youtube.google;

import java.time.Duration;

/** What a code was changed for. */
public record Grant(String accessToken, Duration life, String refreshToken) {

    @Override
    public String toString() {
        return "Grant[***]";
    }
}
