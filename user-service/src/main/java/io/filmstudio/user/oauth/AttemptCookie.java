package io.filmstudio.user.oauth;

import io.filmstudio.common.crypto.Envelope;
import io.filmstudio.user.secret.ServiceSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Keeps an {@link Attempt} in the browser that made it, sealed. */
@Component
class AttemptCookie {

    static final String NAME = "studio-sign-in";

    private static final String PATH = "/api/users/oauth";

    private final Envelope envelope;
    private final boolean secure;

    AttemptCookie(ServiceSecret secret, GoogleProperties google) {
        this.envelope = secret.envelope("sign-in-attempt");
        this.secure = google.overHttps();
    }

    ResponseCookie of(Attempt attempt) {
        byte[] sealed = envelope.seal(NAME, attempt.encode().getBytes(StandardCharsets.UTF_8));
        return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), Attempt.LIFE);
    }

    ResponseCookie gone() {
        return cookie("", Duration.ZERO);
    }

    /** Empty for what was changed, or never sealed here. */
    Optional<Attempt> read(String value) {
        try {
            byte[] opened = envelope.open(NAME, Base64.getUrlDecoder().decode(value));
            return Attempt.decode(new String(opened, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | AEADBadTagException _) {
            return Optional.empty();
        }
    }

    /** Lax, for the browser comes back by a link from another site. */
    private ResponseCookie cookie(String value, Duration life) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path(PATH)
                .maxAge(life)
                .build();
    }
}
