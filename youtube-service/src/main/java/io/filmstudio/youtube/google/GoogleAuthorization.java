package io.filmstudio.youtube.google;

import com.google.api.client.auth.oauth2.TokenResponse;
import com.google.api.client.auth.oauth2.TokenResponseException;
import com.google.api.client.googleapis.auth.oauth2.GoogleAuthorizationCodeRequestUrl;
import com.google.api.client.googleapis.auth.oauth2.GoogleAuthorizationCodeTokenRequest;
import com.google.api.client.googleapis.auth.oauth2.GoogleRefreshTokenRequest;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.UrlEncodedContent;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.JsonFactory;
import com.google.api.client.json.gson.GsonFactory;
import io.filmstudio.common.web.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks Google for the right to act for a channel. Refusals are 4xx problems; Google out of reach is a 502. */
@Component
public class GoogleAuthorization {

    private static final Logger log = LoggerFactory.getLogger(GoogleAuthorization.class);
    private static final List<String> SCOPES =
            List.of("https://www.googleapis.com/auth/youtube.upload", "https://www.googleapis.com/auth/youtube");
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final HttpRequestInitializer TIMEOUTS =
            request -> request.setConnectTimeout(CONNECT_MILLIS).setReadTimeout(READ_MILLIS);

    private final HttpTransport http = new NetHttpTransport();
    private final JsonFactory json = GsonFactory.getDefaultInstance();
    private final GoogleProperties properties;

    GoogleAuthorization(GoogleProperties properties) {
        this.properties = properties;
    }

    public boolean configured() {
        return properties.configured();
    }

    /** Where a browser asks its user for the channel; for long, so that a refresh token comes with it. */
    public String url(String state, String verifier) {
        return new GoogleAuthorizationCodeRequestUrl(
                        properties.authorizationUrl().toString(),
                        properties.clientId(),
                        properties.redirectUrl().toString(),
                        SCOPES)
                .setAccessType("offline")
                .setState(state)
                .set("prompt", "consent")
                .set("code_challenge", Pkce.challenge(verifier))
                .set("code_challenge_method", "S256")
                .build();
    }

    public Grant redeem(String code, String verifier) {
        var request = new GoogleAuthorizationCodeTokenRequest(
                http,
                json,
                properties.tokenUrl().toString(),
                properties.clientId(),
                properties.clientSecret(),
                code,
                properties.redirectUrl().toString());
        request.set("code_verifier", verifier).setRequestInitializer(TIMEOUTS);
        try {
            return grant(request.execute());
        } catch (TokenResponseException refused) {
            log.info("Google refused a code: {}", refused.getStatusCode());
            throw refused.getStatusCode() < HttpStatus.INTERNAL_SERVER_ERROR.value() ? notValid() : unreachable();
        } catch (IOException failure) {
            log.warn("Google is out of reach: {}", failure.toString());
            throw unreachable();
        }
    }

    /** An access token for a refresh token. */
    public FreshToken refresh(String refreshToken) throws GrantRevokedException {
        var request = new GoogleRefreshTokenRequest(
                http, json, refreshToken, properties.clientId(), properties.clientSecret());
        request.setTokenServerUrl(new GenericUrl(properties.tokenUrl())).setRequestInitializer(TIMEOUTS);
        try {
            TokenResponse token = request.execute();
            return new FreshToken(token.getAccessToken(), life(token));
        } catch (TokenResponseException refused) {
            if (refused.getDetails() != null
                    && "invalid_grant".equals(refused.getDetails().getError())) {
                throw new GrantRevokedException();
            }
            log.warn("Google refused to refresh: {}", refused.getStatusCode());
            throw unreachable();
        } catch (IOException failure) {
            log.warn("Google is out of reach: {}", failure.toString());
            throw unreachable();
        }
    }

    /** Gives the right back, if Google can be told; it is not used again in any case. */
    public void revoke(String token) {
        try {
            var request = http.createRequestFactory(TIMEOUTS)
                    .buildPostRequest(
                            new GenericUrl(properties.revocationUrl()), new UrlEncodedContent(Map.of("token", token)));
            request.setThrowExceptionOnExecuteError(false).execute().disconnect();
        } catch (IOException failure) {
            log.warn("Google could not be told of a token that is given back: {}", failure.toString());
        }
    }

    private Grant grant(TokenResponse token) {
        List<String> granted = Optional.ofNullable(token.getScope())
                .map(scope -> Arrays.asList(scope.split(" ")))
                .orElse(SCOPES);
        if (token.getRefreshToken() == null || !granted.containsAll(SCOPES)) {
            revoke(Optional.ofNullable(token.getRefreshToken()).orElseGet(token::getAccessToken));
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "youtube-consent-incomplete",
                    "Not everything was allowed that publishing needs. Please begin again and allow all of it.");
        }
        return new Grant(token.getAccessToken(), life(token), token.getRefreshToken());
    }

    private static Duration life(TokenResponse token) {
        return Duration.ofSeconds(
                Optional.ofNullable(token.getExpiresInSeconds()).orElse(0L));
    }

    private static ProblemException notValid() {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid-youtube-connection",
                "Google does not accept this visit any more. Please begin again.");
    }

    private static ProblemException unreachable() {
        return new ProblemException(
                HttpStatus.BAD_GATEWAY,
                "youtube-failed",
                "YouTube cannot be reached right now. Please try again soon.",
                Duration.ofSeconds(10));
    }
}
