package io.filmstudio.credit.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wallet and whose it is.
 *
 * @param userId null once the person was erased
 */
public record Account(@Nullable UUID userId, Tier tier, Wallet wallet) {}
