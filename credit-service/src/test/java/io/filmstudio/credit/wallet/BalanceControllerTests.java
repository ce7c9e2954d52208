package io.filmstudio.credit.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.contract.user.UserRegistered;
import io.filmstudio.credit.Api;
import io.filmstudio.credit.Api.Answer;
import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.Events;
import io.filmstudio.credit.ledger.Tier;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@CreditTest
class BalanceControllerTests {

    @Autowired
    Api api;

    @Autowired
    Books books;

    @Autowired
    Events events;

    @Test
    void aNewUserFindsTheWelcomeCredits() {
        Answer answer = api.get(UUID.randomUUID(), "/api/credits/balance");
        JsonNode first = answer.body().path("history").path(0);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder("balance", "held", "debt", "unlimited", "tier", "resetDate", "history");
        assertThat(answer.body().path("balance").asLong()).isEqualTo(3);
        assertThat(answer.body().path("held").asLong()).isZero();
        assertThat(answer.text("tier")).isEqualTo("free");
        assertThat(answer.body().path("resetDate").isNull()).isTrue();
        assertThat(first.path("type").asString()).isEqualTo("grant");
        assertThat(first.path("amount").asLong()).isEqualTo(3);
        assertThat(first.path("description").asString()).isEqualTo("Welcome");
        assertThat(Instant.parse(first.path("createdAt").asString()))
                .isBefore(Instant.now().plusSeconds(5));
    }

    @Test
    void registrationWelcomesOnceHoweverItIsHeardOf() {
        UUID userId = UUID.randomUUID();
        UserRegistered event = registered(userId);

        api.get(userId, "/api/credits/balance");
        events.send(event);
        events.send(event);
        UUID second = UUID.randomUUID();
        events.send(registered(second));
        await().until(() -> books.count(second, Kind.GRANT) == 1);

        assertThat(books.count(userId, Kind.GRANT)).isEqualTo(1);
        assertThat(books.wallet(userId).spendable()).isEqualTo(3);
    }

    @Test
    void unlimitedPlansHaveNoBalance() {
        Answer answer = api.get(books.userOn(Tier.ENTERPRISE), "/api/credits/balance");

        assertThat(answer.body().path("balance").isNull()).isTrue();
        assertThat(answer.body().path("unlimited").asBoolean()).isTrue();
        assertThat(answer.text("tier")).isEqualTo("enterprise");
    }

    @Test
    void theHistoryShowsTheLastTenAndTheTransactionsAll() {
        UUID userId = books.userWith(4);
        for (int i = 0; i < 11; i++) {
            books.grant(userId, 1);
        }

        JsonNode balance = api.get(userId, "/api/credits/balance").body();
        JsonNode last =
                api.get(userId, "/api/credits/transactions?page=3&limit=5").body();
        JsonNode all = api.get(userId, "/api/credits/transactions?limit=100").body();

        assertThat(balance.path("history").size()).isEqualTo(10);
        assertThat(last.path("total").asLong()).isEqualTo(13);
        assertThat(last.path("page").asLong()).isEqualTo(3);
        assertThat(last.path("limit").asLong()).isEqualTo(5);
        assertThat(last.path("transactions").size()).isEqualTo(3);
        assertThat(last.path("transactions").path(2).path("description").asString())
                .isEqualTo("Welcome");
        assertThat(all.path("transactions")
                        .valueStream()
                        .mapToLong(line -> line.path("amount").asLong())
                        .sum())
                .isEqualTo(balance.path("balance").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "limit=0", "limit=101", "page=x", "page=99999999999", "limit=-1"})
    void pagesThatCannotBeAreRefused(String query) {
        assertThat(api.get(UUID.randomUUID(), "/api/credits/transactions?" + query)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/credits/balance", "/api/credits/transactions", "/api/credits/quote?type=film"})
    void strangersSeeNothing(String path) {
        Answer answer = api.exchange(HttpMethod.GET, null, path, null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isNotBlank();
    }

    private static UserRegistered registered(UUID userId) {
        return new UserRegistered(userId, userId + "@example.com", "Someone", "free", Instant.now());
    }
}
