package io.filmstudio.admin.grant;

import io.filmstudio.admin.audit.Operator;
import io.filmstudio.admin.grant.GrantService.Grant;
import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/users/{userId}/grant-credits")
class GrantController {

    private final GrantService grants;

    GrantController(GrantService grants) {
        this.grants = grants;
    }

    /** Gives a user credits. */
    @Idempotent
    @PostMapping
    @Refuses({"409 grant-differs", "503 outcome-uncertain"})
    GrantedView grant(
            CurrentUser operator,
            @PathVariable UUID userId,
            @MintedId UUID grantId,
            @Valid @RequestBody GrantRequest request,
            HttpServletRequest http) {
        Long balance = grants.grant(
                new Grant(grantId, Operator.of(operator, http), userId, request.amount(), request.reason()));
        return new GrantedView(userId, balance, "Granted " + request.amount() + " credits.");
    }

    @Schema(example = "{\"amount\": 10, \"reason\": \"A film that did not come\"}")
    record GrantRequest(@NotNull @Positive @Max(100_000) Long amount, @NotBlank @Size(max = 200) String reason) {}

    /** @param newBalance what can be spent now; null where credits are unlimited */
    record GrantedView(UUID userId, @Nullable Long newBalance, String message) {}
}
