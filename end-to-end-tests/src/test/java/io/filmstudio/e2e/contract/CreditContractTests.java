package io.filmstudio.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.e2e.Client.Answer;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.Shape;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedStudio.class)
class CreditContractTests {

    private static final Shape BALANCE = Shape.of(
            """
            {"balance": "integer", "held": "integer", "debt": "integer", "unlimited": "boolean", "tier": "=free",
             "resetDate": "instant?",
             "history": [{"type": "text", "amount": "integer", "description": "text", "createdAt": "instant"}]}""");
    private static final Shape PAGE = Shape.of("""
            {"stripeSessionId": "text", "redirectUrl": "url"}""");
    private static final Shape PLANS = Shape.of(
            """
            {"plans": [{"id": "text", "name": "text", "price": "integer", "credits": "integer?", "features": ["text"]}]}""");

    private final SeedClient client;
    private final Writer writer;

    CreditContractTests(RunningStudio studio) {
        this.client = new SeedClient(studio);
        this.writer = client.signUp();
    }

    @Test
    @SeedRoute("GET /credits/balance")
    void balanceTellsWhatCanBeSpentAndWhatHappened() {
        JsonNode balance = client.get("/credits/balance", writer, BALANCE).body();

        assertThat(balance.path("balance").asInt()).isEqualTo(3);
        assertThat(balance.path("held").asInt()).isZero();
        assertThat(balance.path("history").path(0).path("amount").asInt()).isEqualTo(3);
        client.refused("POST", "/credits/balance", writer, "{}", 405, "method-not-allowed");
        client.refusesStrangers("GET", "/credits/balance", "");
    }

    @Test
    @SeedRoute("POST /credits/topup")
    void topUpAnswersAPaymentPage() {
        Answer page = client.postOnce("/credits/topup", writer, "{\"quantity\": 20}", 200, PAGE);

        assertThat(page.text("redirectUrl")).startsWith("http");
        client.invalid("POST", "/credits/topup", writer, "{\"quantity\": 15}", "quantity");
        client.invalid("POST", "/credits/topup", writer, "{\"quantity\": -10}", "quantity");
        client.refusesStrangers("POST", "/credits/topup", "{\"quantity\": 10}");
        assertThat(writer.settledBalance())
                .as("credits come when they are paid")
                .isEqualTo(3);
    }

    @Test
    @SeedRoute("GET /plans")
    void plansAreForEverybodyToSee() {
        JsonNode plans = client.get("/plans", null, PLANS).body().path("plans");

        assertThat(plans.valueStream()
                        .map(plan -> plan.path("id").asString()
                                + plan.path("price").asInt() + "/"
                                + plan.path("credits").asString("unlimited")))
                .containsExactly("free0/3", "pro29/30", "enterprise299/unlimited");
        client.refused("DELETE", "/plans", writer, "", 405, "method-not-allowed");
    }
}
