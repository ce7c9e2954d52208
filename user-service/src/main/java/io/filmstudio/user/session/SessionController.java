package io.filmstudio.user.session;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.user.revocation.RevocationPublisher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
class SessionController {

    private final SessionService sessions;
    private final RefreshService refresh;
    private final RevocationPublisher revocations;

    SessionController(SessionService sessions, RefreshService refresh, RevocationPublisher revocations) {
        this.sessions = sessions;
        this.refresh = refresh;
        this.revocations = revocations;
    }

    /** Gets a new access token. The refresh token is used up by it, and the answer has the next one. */
    @PostMapping("/refresh")
    @Refuses({"401 invalid-refresh-token", "403 account-suspended"})
    SessionView refresh(@Valid @RequestBody RefreshRequest request, HttpServletRequest http) {
        return switch (refresh.rotate(request.refreshToken(), ClientDevice.of(http))) {
            case Rotation.Rotated rotated ->
                sessions.goOn(rotated).map(SessionView::of).orElseThrow(this::refused);
            case Rotation.Refused _ -> throw refused();
        };
    }

    /** Signs out. Also tells the gateway at once that the session's access token is dead. */
    @PostMapping("/logout")
    MessageView logout(@Valid @RequestBody RefreshRequest request) {
        sessions.end(request.refreshToken());
        revocations.publish();
        return new MessageView("You are signed out.");
    }

    private ProblemException refused() {
        revocations.publish();
        return new ProblemException(
                HttpStatus.UNAUTHORIZED, "invalid-refresh-token", "This refresh token is not valid. Please sign in.");
    }

    record RefreshRequest(@NotBlank @Size(max = 512) String refreshToken) {}

    record MessageView(String message) {}
}
