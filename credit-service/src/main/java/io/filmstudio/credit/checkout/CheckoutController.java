package io.filmstudio.credit.checkout;

import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.credit.stripe.PaymentPage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckoutController {

    private final CheckoutService checkouts;

    CheckoutController(CheckoutService checkouts) {
        this.checkouts = checkouts;
    }

    /** Opens a payment page. Credits come when the payment is confirmed, not when the page is left. */
    @Idempotent
    @PostMapping("/api/credits/topup")
    @Refuses({"502 payment-provider-failed", "503 payments-unavailable"})
    PaymentPage topUp(CurrentUser user, @MintedId UUID checkoutId, @Valid @RequestBody TopUpRequest request) {
        return checkouts.open(checkoutId, user.id(), request.quantity());
    }

    @Schema(example = "{\"quantity\": 10}")
    record TopUpRequest(@NotNull @Positive @Max(10_000) Long quantity) {}
}
