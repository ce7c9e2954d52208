package io.filmstudio.user.oauth;

import com.google.api.client.auth.oauth2.TokenResponseException;
import com.google.api.client.auth.openidconnect.IdTokenVerifier;
import com.google.api.client.googleapis.auth.oauth2.GoogleAuthorizationCodeRequestUrl;
import com.google.api.client.googleapis.auth.oauth2.GoogleAuthorizationCodeTokenRequest;
import com.google.api.client.googleapis.auth.oauth2.GoogleIdToken;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.JsonFactory;
import com.google.api.client.json.gson.GsonFactory;
import io.filmstudio.common.web.ProblemException;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Talks to Google's authorization server. What it says of a person counts once signature, issuer and audience are right. */
@Component
class GoogleClient {

    private static final Logger log = LoggerFactory.getLogger(GoogleClient.class);
    private static final List<String> SCOPES = List.of("openid", "email", "profile");
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;

    private final HttpTransport http = new NetHttpTransport();
    private final JsonFactory json = GsonFactory.getDefaultInstance();
    private final GoogleProperties properties;
    private final IdTokenVerifier verifier;

    GoogleClient(GoogleProperties properties) {
        this.properties = properties;
        this.verifier = new IdTokenVerifier.Builder()
                .setIssuers(List.of(properties.issuer(), properties.issuer().replaceFirst("^https://", "")))
                .setAudience(List.of(properties.clientId()))
                .setCertificatesLocation(properties.keysUrl().toString())
                .setHttpTransportFactory(() -> http)
                .build();
    }

    String authorizationUrl(Attempt attempt) {
        return new GoogleAuthorizationCodeRequestUrl(
                        properties.authorizationUrl().toString(),
                        properties.clientId(),
                        properties.redirectUrl().toString(),
                        SCOPES)
                .setState(attempt.state())
                .set("nonce", attempt.nonce())
                .set("code_challenge", attempt.challenge())
                .set("code_challenge_method", "S256")
                .build();
    }

    /** Changes a code for who stands behind it: 400 for a code that is not good, 502 when Google cannot be asked. */
    GoogleUser redeem(String code, Attempt attempt) {
        try {
            GoogleIdToken token = request(code, attempt);
            if (token == null
                    || !verifier.verifyOrThrow(token)
                    || !attempt.nonce().equals(token.getPayload().getNonce())) {
                throw notGood();
            }
            return user(token.getPayload());
        } catch (TokenResponseException refused) {
            log.info("Google refused a code: {}", refused.getStatusCode());
            throw refused.getStatusCode() < HttpStatus.INTERNAL_SERVER_ERROR.value() ? notGood() : unreachable();
        } catch (IOException failure) {
            log.warn("Google is out of reach: {}", failure.toString());
            throw unreachable();
        }
    }

    private GoogleIdToken request(String code, Attempt attempt) throws IOException {
        GoogleAuthorizationCodeTokenRequest request = new GoogleAuthorizationCodeTokenRequest(
                http,
                json,
                properties.tokenUrl().toString(),
                properties.clientId(),
                properties.clientSecret(),
                code,
                properties.redirectUrl().toString());
        request.set("code_verifier", attempt.verifier());
        request.setRequestInitializer(
                outgoing -> outgoing.setConnectTimeout(CONNECT_MILLIS).setReadTimeout(READ_MILLIS));
        return request.execute().parseIdToken();
    }

    private static GoogleUser user(GoogleIdToken.Payload payload) {
        return new GoogleUser(
                payload.getSubject(), payload.getEmail(), Boolean.TRUE.equals(payload.getEmailVerified()), (String)
                        payload.get("name"));
    }

    private static ProblemException notGood() {
        return new ProblemException(
                HttpStatus.BAD_REQUEST, "invalid-sign-in", "This sign-in is not valid any more. Please begin again.");
    }

    private static ProblemException unreachable() {
        return new ProblemException(
                HttpStatus.BAD_GATEWAY, "provider-failed", "Google cannot be asked right now. Please try again soon.");
    }
}
