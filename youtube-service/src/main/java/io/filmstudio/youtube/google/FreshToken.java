package io.filmstudio.youtube.google;

import java.time.Duration;

/** An access token that was just issued. */
public record FreshToken(String accessToken, Duration life) {

    @Override
    public String toString() {
        return "FreshToken[***]";
    }
}
