package io.filmstudio.admin.account;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.admin.AdminClient;
import io.filmstudio.admin.AdminClient.Answer;
import io.filmstudio.admin.AdminTest;
import io.filmstudio.common.messaging.MessagingProperties;
import io.filmstudio.contract.IntegrationEvent;
import io.filmstudio.contract.credit.SubscriptionChanged;
import io.filmstudio.contract.credit.WalletBalanceChanged;
import io.filmstudio.contract.user.UserRegistered;
import io.filmstudio.contract.user.UserReinstated;
import io.filmstudio.contract.user.UserSuspended;
import io.filmstudio.contract.user.UserUpdated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AdminTest
class AccountTests {

    @LocalServerPort
    int port;

    @Autowired
    AccountEventListener listener;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    MessagingProperties messaging;

    private final UUID user = UUID.randomUUID();
    private final String email = "ada." + user + "@example.org";

    private UserRegistered registered() {
        return new UserRegistered(user, email, "Ada", "free", Instant.parse("2026-01-02T03:04:05Z"));
    }

    private WalletBalanceChanged balance(long balance, long version) {
        return new WalletBalanceChanged(user, balance, 0, "free", false, version);
    }

    private void deliver(IntegrationEvent event) {
        UUID messageId = UUID.randomUUID();
        switch (event) {
            case UserRegistered it -> listener.on(it, messageId);
            case UserUpdated it -> listener.on(it, messageId);
            case UserSuspended it -> listener.on(it, messageId);
            case UserReinstated it -> listener.on(it, messageId);
            case WalletBalanceChanged it -> listener.on(it, messageId);
            case SubscriptionChanged it -> listener.on(it, messageId);
            default -> throw new IllegalArgumentException(event.routingKey());
        }
    }

    private Answer find() {
        return new AdminClient(port).get("/api/admin/users?search=" + email);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyOrderOfEventsWithDuplicatesGivesTheSameAccount(long seed) {
        List<IntegrationEvent> events = new ArrayList<>(List.of(
                registered(),
                new UserUpdated(user, email, "Ada L.", 1),
                new UserUpdated(user, email, "Ada Lovelace", 2),
                new UserSuspended(user, "spam", Instant.now(), 3),
                new UserReinstated(user, Instant.now(), 4),
                new UserSuspended(user, "spam again", Instant.now(), 5),
                balance(3, 1),
                balance(12, 2),
                new SubscriptionChanged(user, "pro", Instant.now(), 1)));
        events.addAll(events);
        Collections.shuffle(events, new Random(seed));

        events.forEach(this::deliver);

        Answer found = find();
        assertThat(found.number("/total")).isOne();
        assertThat(found.text("/users/0/id")).isEqualTo(user.toString());
        assertThat(found.text("/users/0/email")).isEqualTo(email);
        assertThat(found.text("/users/0/name")).isEqualTo("Ada Lovelace");
        assertThat(found.text("/users/0/tier")).isEqualTo("pro");
        assertThat(found.number("/users/0/credits")).isEqualTo(12);
        assertThat(found.text("/users/0/status")).isEqualTo("suspended");
        assertThat(found.text("/users/0/createdAt")).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void userIsNotShownBeforeTheRegistrationIsKnown() {
        deliver(balance(3, 1));
        deliver(new UserUpdated(user, email, "Ada", 1));

        assertThat(find().number("/total")).isZero();
        assertThat(new AdminClient(port).get("/api/admin/users/" + user).status())
                .isEqualTo(404);
    }

    @Test
    void unlimitedCreditsAreNull() {
        deliver(registered());
        deliver(new WalletBalanceChanged(user, null, 0, "enterprise", true, 5));

        assertThat(find().body().at("/users/0/credits").isNull()).isTrue();
        assertThat(find().body().at("/users/0/unlimited").asBoolean()).isTrue();
    }

    @Test
    void listIsFilteredByTierAndSearchedByNameAndId() {
        deliver(registered());
        deliver(new UserUpdated(user, email, "Zoë %_ " + user, 1));
        var admin = new AdminClient(port);

        assertThat(admin.get("/api/admin/users?search=" + user + "&tier=free").number("/total"))
                .isOne();
        assertThat(admin.get("/api/admin/users?search=" + user + "&tier=pro").number("/total"))
                .isZero();
        assertThat(admin.get("/api/admin/users?search=ZO%C3%8B%20%25_%20" + user)
                        .number("/total"))
                .isOne();
        assertThat(admin.get("/api/admin/users?search=zo%25" + user).number("/total"))
                .isZero();
        assertThat(admin.get("/api/admin/users?tier=gold").status()).isEqualTo(400);
        assertThat(admin.get("/api/admin/users?page=0").status()).isEqualTo(400);
        assertThat(admin.get("/api/admin/users?limit=1").body().at("/users")).hasSize(1);
        assertThat(admin.get("/api/admin/users/" + user).text("/user/email")).isEqualTo(email);
        assertThat(admin.get("/api/admin/users/nobody").status()).isEqualTo(400);
    }

    @Test
    void eventsArriveOverTheBrokerThoughDeliveredTwice() {
        UUID messageId = UUID.randomUUID();

        send(registered(), messageId);
        send(registered(), messageId);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(find().number("/total")).isOne());
    }

    private void send(IntegrationEvent event, UUID messageId) {
        rabbit.convertAndSend(messaging.exchangeName(), event.routingKey(), event, message -> {
            message.getMessageProperties().setMessageId(messageId.toString());
            return message;
        });
    }
}
