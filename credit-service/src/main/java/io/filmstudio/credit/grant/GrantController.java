package io.filmstudio.credit.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Tier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/internal/credits")
class GrantController {

    private final GrantService grants;

    GrantController(GrantService grants) {
        this.grants = grants;
    }

    /** The same grant id again is answered with the balance and gives nothing more. */
    @PostMapping("/grants")
    GrantedView grant(@Valid @RequestBody GrantRequest request) {
        Account account = grants.grant(request);
        return new GrantedView(
                account.tier().unlimited() ? null : account.wallet().spendable());
    }

    @PutMapping("/tiers/{userId}")
    TierView changeTier(@PathVariable UUID userId, @Valid @RequestBody TierRequest request) {
        Account account = grants.changeTier(userId, Tier.valueOf(request.tier().toUpperCase(Locale.ROOT)));
        return new TierView(userId, account.tier().wireName());
    }

    record GrantRequest(
            @NotNull UUID grantId,
            @NotNull UUID userId,
            @Positive @Max(1_000_000) long credits,
            @NotBlank @Size(max = 200) String reason) {}

    /** @param balance what can be spent now; null when credits are unlimited */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record GrantedView(@Nullable Long balance) {}

    record TierRequest(@NotNull @Pattern(regexp = "free|pro|enterprise") String tier) {}

    record TierView(UUID userId, String tier) {}
}
