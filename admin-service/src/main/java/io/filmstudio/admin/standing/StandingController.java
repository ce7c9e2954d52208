package io.filmstudio.admin.standing;

import io.filmstudio.admin.audit.Operator;
import io.filmstudio.admin.standing.UserClient.Account;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/users/{userId}")
class StandingController {

    private final StandingService standing;

    StandingController(StandingService standing) {
        this.standing = standing;
    }

    /** Bars a user, whose access ends within seconds. */
    @PostMapping("/suspend")
    @Refuses({"409 own-account", "503 outcome-uncertain"})
    StandingView suspend(
            CurrentUser operator,
            @PathVariable UUID userId,
            @Valid @RequestBody SuspensionRequest request,
            HttpServletRequest http) {
        Account account = standing.suspend(Operator.of(operator, http), userId, request.reason());
        return new StandingView(userId, account.status(), "The user is suspended.");
    }

    /** Lets a barred user in again. */
    @PostMapping("/unsuspend")
    @Refuses("503 outcome-uncertain")
    StandingView reinstate(CurrentUser operator, @PathVariable UUID userId, HttpServletRequest http) {
        Account account = standing.reinstate(Operator.of(operator, http), userId);
        return new StandingView(userId, account.status(), "The user may sign in again.");
    }

    @Schema(example = "{\"reason\": \"Sold the account\"}")
    record SuspensionRequest(@NotBlank @Size(max = 500) String reason) {}

    record StandingView(UUID userId, String status, String message) {}
}
