package io.filmstudio.youtube.channel;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/youtube")
class ConnectController {

    private final ConnectService connections;

    ConnectController(ConnectService connections) {
        this.connections = connections;
    }

    /** Begins to connect a channel: the address at which the user's browser asks for the channel; good once, and for some minutes. */
    @GetMapping("/connect")
    @Refuses("503 youtube-unavailable")
    ConnectView connect(CurrentUser user) {
        return new ConnectView(connections.begin(user.id()));
    }

    /** Where Google sends the browser back to; a browser gets a page in any case, a program a problem. */
    @GetMapping("/callback")
    @Refuses({"400 invalid-youtube-connection", "502 youtube-failed"})
    ResponseEntity<String> comeBack(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String code,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        try {
            String title = connections.finish(state, code).title();
            return page(
                    HttpStatusCode.valueOf(200),
                    "Your channel is connected",
                    "The studio can now publish on " + title + ". You may close this page.");
        } catch (ProblemException refused) {
            if (!accept.contains(MediaType.TEXT_HTML_VALUE)) {
                throw refused;
            }
            String sentence = Optional.ofNullable(refused.getBody().getDetail()).orElse("");
            return page(refused.getStatusCode(), "No channel was connected", sentence);
        }
    }

    /** Nothing is loaded or run, and the code in the address goes nowhere. */
    private static ResponseEntity<String> page(HttpStatusCode status, String heading, String sentence) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(ConnectPage.of(heading, sentence));
    }

    record ConnectView(String url) {}
}
