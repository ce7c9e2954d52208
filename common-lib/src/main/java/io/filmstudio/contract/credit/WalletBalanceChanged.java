package io.filmstudio.contract.credit;

import io.filmstudio.contract.IntegrationEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a wallet holds now; {@code balance} is null where credits are unlimited. */
public record WalletBalanceChanged(
        UUID userId, @Nullable Long balance, long held, String tier, boolean unlimited, long version)
        implements IntegrationEvent {

    public static final String ROUTING_KEY = "wallet.balance-changed.v1";

    @Override
    public String routingKey() {
        return ROUTING_KEY;
    }

    @Override
    public UUID subject() {
        return userId;
    }
}
