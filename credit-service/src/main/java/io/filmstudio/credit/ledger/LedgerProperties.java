package io.filmstudio.credit.ledger;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the ledger.
 *
 * @param welcomeCredits what a wallet holds when it opens, perhaps nothing
 * @param checkHoldsAfter how old a hold gets before somebody asks whether its job still lives
 * @param checkInterval how often the books are added up
 */
@Validated
@ConfigurationProperties("credit.ledger")
record LedgerProperties(
        @DefaultValue("3") @PositiveOrZero long welcomeCredits,
        @DefaultValue("10m") Duration checkHoldsAfter,
        @DefaultValue("1h") Duration checkInterval) {}
