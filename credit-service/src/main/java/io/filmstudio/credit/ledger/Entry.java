package io.filmstudio.credit.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as its owner sees it.
 *
 * @param amount how many credits the transfer is about
 * @param change what it did to the credits that can be spent: all changes of a wallet add up to its balance
 */
public record Entry(
        UUID id,
        Transfer.Kind kind,
        long amount,
        long change,
        @Nullable UUID jobId,
        @Nullable String reason,
        Instant createdAt) {}
