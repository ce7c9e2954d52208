package io.filmstudio.credit.stripe;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The account at the payment provider.
 *
 * @param apiKey secret key; without it nothing can be bought
 * @param webhookSecret what messages are signed with; without it none is accepted
 * @param apiUrl Stripe, or something that speaks its protocol
 * @param returnUrl the pages that the payment page leads back to, {@code /done} and {@code /cancelled} below it
 * @param tolerance how old a message may be
 * @param skew how far ahead of ours the sender's clock may be
 */
@Validated
@ConfigurationProperties("credit.stripe")
record StripeProperties(
        @DefaultValue("") String apiKey,
        @DefaultValue("") String webhookSecret,
        @DefaultValue("https://api.stripe.com") URI apiUrl,
        @NotNull URI returnUrl,
        @DefaultValue("5m") Duration tolerance,
        @DefaultValue("1m") Duration skew) {}
