package io.filmstudio.credit.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger.
 *
 * @param welcomeCredits what a wallet holds when it opens
 * @param checkHoldsAfter how old a hold gets before somebody asks whether its job still lives
 */
@ConfigurationProperties("credit.ledger")
record LedgerProperties(@DefaultValue("3") long welcomeCredits, @DefaultValue("10m") Duration checkHoldsAfter) {}
