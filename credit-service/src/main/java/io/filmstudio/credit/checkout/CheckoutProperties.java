package io.filmstudio.credit.checkout;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What credits cost.
 *
 * @param pack how many are sold at a time
 * @param packCents the price of a pack
 */
@Validated
@ConfigurationProperties("credit.checkout")
record CheckoutProperties(@DefaultValue("10") @Positive long pack, @DefaultValue("500") @Positive long packCents) {}
