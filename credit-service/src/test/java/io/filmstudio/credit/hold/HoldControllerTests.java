package io.filmstudio.credit.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import io.filmstudio.credit.Api;
import io.filmstudio.credit.Api.Answer;
import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.ledger.Tier;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@CreditTest
class HoldControllerTests {

    private static final String HOLDS = "/internal/credits/holds";

    @Autowired
    Api api;

    @Autowired
    Books books;

    @Test
    void aHoldIsPlacedCapturedAndStaysSo() {
        UUID userId = books.userWith(3);
        UUID jobId = UUID.randomUUID();

        Answer placed = place(userId, jobId, 2);
        String path = HOLDS + "/" + placed.text("holdId");

        assertThat(placed.status()).isEqualTo(200);
        assertThat(placed.body().toString())
                .isEqualTo(
                        """
                        {"holdId":"%s","status":"open","tier":"free","unlimited":false}"""
                                .formatted(HoldRequest.holdId(jobId, 0)));
        assertThat(api.internal(HttpMethod.POST, path + "/capture", "{\"credits\": 1}")
                        .text("status"))
                .isEqualTo("captured");
        assertThat(api.internal(HttpMethod.POST, path + "/release", null).text("status"))
                .isEqualTo("captured");
        assertThat(place(userId, jobId, 2).text("status")).isEqualTo("resolved");
        assertThat(books.wallet(userId).spendable()).isEqualTo(2);
    }

    @Test
    void aCaptureWithoutAmountChargesAll() {
        UUID userId = books.userWith(3);
        String path = HOLDS + "/" + place(userId, UUID.randomUUID(), 2).text("holdId");

        assertThat(api.internal(HttpMethod.POST, path + "/capture", null).text("status"))
                .isEqualTo("captured");
        assertThat(books.wallet(userId).spendable()).isEqualTo(1);
    }

    @Test
    void theAnswerSaysWhatTheUserPaysFor() {
        Answer answer = place(books.userOn(Tier.ENTERPRISE), UUID.randomUUID(), 1000);

        assertThat(answer.text("status")).isEqualTo("open");
        assertThat(answer.text("tier")).isEqualTo("enterprise");
        assertThat(answer.body().path("unlimited").asBoolean()).isTrue();
    }

    @Test
    void tooFewCreditsIsAnAnswerAndNotAnError() {
        Answer answer = place(books.userWith(1), UUID.randomUUID(), 2);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("insufficient");
    }

    @Test
    void unknownHoldsAreNotFound() {
        String path = HOLDS + "/" + UUID.randomUUID();

        assertThat(api.internal(HttpMethod.POST, path + "/capture", null).status())
                .isEqualTo(404);
        assertThat(api.internal(HttpMethod.POST, path + "/release", null).text("type"))
                .endsWith("hold-not-found");
    }

    @Test
    void usersMayNotHold() {
        String body = body(UUID.randomUUID(), UUID.randomUUID(), 1);

        assertThat(api.exchange(HttpMethod.POST, TestTokens.user(UUID.randomUUID()), HOLDS, body)
                        .status())
                .isEqualTo(401);
        assertThat(api.exchange(HttpMethod.POST, null, HOLDS, body).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "[]",
                "{\"userId\": \"x\", \"jobId\": \"y\", \"run\": 0, \"credits\": 1}",
                """
                {"userId": "00000000-0000-4000-8000-000000000001",
                 "jobId": "00000000-0000-4000-8000-000000000002", "run": 0, "credits": 0}""",
                """
                {"userId": "00000000-0000-4000-8000-000000000001",
                 "jobId": "00000000-0000-4000-8000-000000000002", "run": -1, "credits": 1}""",
                """
                {"userId": "00000000-0000-4000-8000-000000000001",
                 "jobId": "00000000-0000-4000-8000-000000000002", "run": 0, "credits": 9223372036854775807}"""
            })
    void malformedRequestsAreRefused(String body) {
        assertThat(api.internal(HttpMethod.POST, HOLDS, body).status()).isEqualTo(400);
    }

    private Answer place(UUID userId, UUID jobId, long credits) {
        return api.internal(HttpMethod.POST, HOLDS, body(userId, jobId, credits));
    }

    private static String body(UUID userId, UUID jobId, long credits) {
        return """
                {"userId": "%s", "jobId": "%s", "run": 0, "credits": %d}"""
                .formatted(userId, jobId, credits);
    }
}
