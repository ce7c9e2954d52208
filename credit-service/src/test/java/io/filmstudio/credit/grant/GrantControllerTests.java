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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@CreditTest
class GrantControllerTests {

    @Autowired
    Api api;

    @Autowired
    Books books;

    @Autowired
    Events events;

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
