package io.filmstudio.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.contract.credit.SubscriptionChanged;
import io.filmstudio.contract.credit.WalletBalanceChanged;
import io.filmstudio.user.UserClient;
import io.filmstudio.user.UserServiceTest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@UserServiceTest
class CreditEventListenerTests {

    @Autowired
    UserClient client;

    @Autowired
    AccountService accounts;

    @Autowired
    CreditEventListener listener;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private UUID userId;

    @BeforeEach
    void signUp() {
        userId = UUID.fromString(client.register(UserClient.freshEmail(), "correct horse", "Mira")
                .text("/user/id"));
    }

    @Test
    void creditsAndTierArriveOverTheBroker() {
        transaction.executeWithoutResult(_ -> {
            outbox.publish(balance(41L, 7));
            outbox.publish(new SubscriptionChanged(userId, "pro", Instant.now(), 3));
        });

        await().untilAsserted(() -> {
            assertThat(accounts.get(userId).credits()).isEqualTo(41);
            assertThat(accounts.get(userId).tier()).isEqualTo("pro");
        });
    }

    @Test
    void anOlderEventThatComesLateChangesNothing() {
        listener.on(balance(10L, 9), UUID.randomUUID());
        listener.on(balance(99L, 8), UUID.randomUUID());
        listener.on(new SubscriptionChanged(userId, "enterprise", Instant.now(), 5), UUID.randomUUID());
        listener.on(new SubscriptionChanged(userId, "free", Instant.now(), 4), UUID.randomUUID());

        assertThat(accounts.get(userId).credits()).isEqualTo(10);
        assertThat(accounts.get(userId).tier()).isEqualTo("enterprise");
    }

    @Test
    void theSameMessageTwiceCountsOnce() {
        UUID messageId = UUID.randomUUID();
        listener.on(balance(10L, 1), messageId);
        listener.on(balance(20L, 2), messageId);

        assertThat(accounts.get(userId).credits()).isEqualTo(10);
    }

    @Test
    void unlimitedCreditsAreNull() {
        listener.on(balance(null, 1), UUID.randomUUID());

        assertThat(accounts.get(userId).credits()).isNull();
    }

    @Test
    void renamingDoesNotUndoWhatEventsBrought() {
        listener.on(balance(10L, 1), UUID.randomUUID());
        accounts.rename(userId, "Another");

        assertThat(accounts.get(userId).credits()).isEqualTo(10);
        assertThat(jdbc.sql("select wallet_version from account where id = ?")
                        .param(userId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private WalletBalanceChanged balance(@Nullable Long credits, long version) {
        return new WalletBalanceChanged(userId, credits, 0, "free", credits == null, version);
    }
}
