package io.filmstudio.credit.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import io.filmstudio.contract.credit.CreditGranted;
import io.filmstudio.contract.credit.SubscriptionChanged;
import io.filmstudio.credit.Api;
import io.filmstudio.credit.Api.Answer;
import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.Events;
import io.filmstudio.credit.Racers;
import io.filmstudio.credit.ledger.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@CreditTest
class GrantControllerTests {

    @Autowired
    Api api;

    @Autowired
    Books books;

    @Autowired
    Events events;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aGrantCountsOnce() {
        UUID userId = UUID.randomUUID();
        UUID grantId = UUID.randomUUID();

        assertThat(grant(grantId, userId, 10).body().path("balance").asLong()).isEqualTo(13);
        assertThat(grant(grantId, userId, 10).body().path("balance").asLong()).isEqualTo(13);
        assertThat(grant(grantId, userId, 11).status()).isEqualTo(409);
        assertThat(grant(grantId, UUID.randomUUID(), 10).text("type")).endsWith("grant-differs");
    }

    @Test
    void unlimitedPlansHaveNoBalanceAfterAGrant() {
        Answer answer = grant(UUID.randomUUID(), books.userOn(Tier.ENTERPRISE), 10);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().propertyNames()).containsExactly("balance");
        assertThat(answer.body().path("balance").isNull()).isTrue();
    }

    @Test
    void aGrantIsToldOf() {
        UUID userId = books.userWith(3);
        UUID grantId = UUID.randomUUID();
        String queue = events.tap(CreditGranted.ROUTING_KEY);

        grant(grantId, userId, 10);

        assertThat(events.next(queue, CreditGranted.class, granted -> granted.transferId()
                        .equals(grantId)))
                .isEqualTo(new CreditGranted(grantId, userId, 10, "A gift"));
    }

    @Test
    void aTierChangesOnceAndIsToldOf() {
        UUID userId = books.userWith(3);
        String queue = events.tap(SubscriptionChanged.ROUTING_KEY);

        assertThat(tier(userId, "pro").text("tier")).isEqualTo("pro");
        assertThat(tier(userId, "pro").text("tier")).isEqualTo("pro");
        assertThat(tier(userId, "enterprise").text("tier")).isEqualTo("enterprise");

        SubscriptionChanged first = next(queue, userId);
        SubscriptionChanged second = next(queue, userId);
        assertThat(first.tier()).isEqualTo("pro");
        assertThat(second.tier()).isEqualTo("enterprise");
        assertThat(second.version()).isEqualTo(first.version() + 1);
    }

    @Test
    void concurrentChangesOfATierHaveAVersionEach() {
        UUID userId = books.userWith(3);
        String queue = events.tap(SubscriptionChanged.ROUTING_KEY);

        Racers.race(9, i -> tier(userId, List.of("free", "pro", "enterprise").get(i % 3))
                .status());
        tier(userId, "free");
        tier(userId, "pro");

        List<SubscriptionChanged> told = new ArrayList<>();
        long last = version(userId);
        do {
            told.add(next(queue, userId));
        } while (told.getLast().version() < last);
        assertThat(told)
                .extracting(SubscriptionChanged::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
        assertThat(told.getLast().tier()).isEqualTo("pro");
    }

    private long version(UUID userId) {
        return jdbc.sql("select tier_version from account where user_id = ?")
                .param(userId)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"tier\": \"gold\"}", "{\"tier\": null}", "{\"tier\": 1}"})
    void unknownTiersAreRefused(String body) {
        assertThat(api.internal(HttpMethod.PUT, "/internal/credits/tiers/" + UUID.randomUUID(), body)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void usersMayNotGrant() {
        assertThat(api.exchange(HttpMethod.POST, TestTokens.admin(UUID.randomUUID()), "/internal/credits/grants", "{}")
                        .status())
                .isEqualTo(401);
    }

    private SubscriptionChanged next(String queue, UUID userId) {
        return events.next(
                queue, SubscriptionChanged.class, changed -> changed.userId().equals(userId));
    }

    private Answer grant(UUID grantId, UUID userId, long credits) {
        return api.internal(
                HttpMethod.POST,
                "/internal/credits/grants",
                """
                {"grantId": "%s", "userId": "%s", "credits": %d, "reason": "A gift"}"""
                        .formatted(grantId, userId, credits));
    }

    private Answer tier(UUID userId, String tier) {
        return api.internal(HttpMethod.PUT, "/internal/credits/tiers/" + userId, "{\"tier\": \"" + tier + "\"}");
    }
}
