package io.filmstudio.user.oauth;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.user.session.SessionView;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/oauth/google")
class OauthController {

    private final GoogleProperties properties;
    private final GoogleClient google;
    private final AttemptCookie cookies;
    private final OauthService oauth;
    private final Clock clock;

    OauthController(
            GoogleProperties properties, GoogleClient google, AttemptCookie cookies, OauthService oauth, Clock clock) {
        this.properties = properties;
        this.google = google;
        this.cookies = cookies;
        this.oauth = oauth;
        this.clock = clock;
    }

    /** Sends the browser to Google; a program finds the address in the body, too. */
    @GetMapping
    @ResponseStatus(HttpStatus.FOUND)
    @Refuses("404 not-found")
    ResponseEntity<RedirectView> begin() {
        if (!properties.configured()) {
            throw ProblemException.notFound("way to sign in");
        }
        Attempt attempt = Attempt.begin(clock.instant());
        String url = google.authorizationUrl(attempt);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(url))
                .header(HttpHeaders.SET_COOKIE, cookies.of(attempt).toString())
                .body(new RedirectView(url));
    }

    /** Where Google sends the browser back to. */
    @GetMapping("/callback")
    @Refuses({"400 invalid-sign-in", "403 email-not-verified", "403 account-suspended", "502 provider-failed"})
    ResponseEntity<SessionView> comeBack(
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String state,
            @CookieValue(name = AttemptCookie.NAME, required = false) @Nullable String cookie) {
        Attempt attempt = Optional.ofNullable(cookie)
                .flatMap(cookies::read)
                .filter(begun -> state != null && begun.matches(state, clock.instant()))
                .orElseThrow(() -> refused("This sign-in was not begun here. Please begin again."));
        if (code == null) {
            throw refused("Google did not sign you in.");
        }
        SessionView session = SessionView.of(oauth.signIn(google.redeem(code, attempt)));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookies.gone().toString())
                .body(session);
    }

    private static ProblemException refused(String sentence) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-sign-in", sentence);
    }

    record RedirectView(String url) {}
}
