package io.filmstudio.embedded.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PaymentServerTests {

    private static final String KEY = "sk_local_test";
    private static final Map<String, String> TEN_CREDITS = Map.of(
            "mode", "payment",
            "success_url", "http://127.0.0.1:8080/docs?session_id={CHECKOUT_SESSION_ID}",
            "line_items[0][price_data][currency]", "usd",
            "line_items[0][price_data][unit_amount]", "500",
            "line_items[0][price_data][product_data][name]", "10 <credits> & {state}",
            "metadata[topupId]", "t-1");
    private static final Map<String, String> PRO_PLAN = Map.of(
            "mode", "subscription",
            "success_url", "javascript:alert(1)",
            "line_items[0][price_data][currency]", "usd",
            "line_items[0][price_data][unit_amount]", "2900",
            "subscription_data[metadata][userId]", "u-1",
            "subscription_data[metadata][plan]", "pro");

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private Seller seller;
    private PaymentServer server;

    @BeforeEach
    void start() throws IOException {
        seller = new Seller();
        server = PaymentServer.start(home, 0, new PaymentAccount(KEY, seller.url(), Seller.SECRET));
    }

    @AfterEach
    void stop() {
        server.close();
        seller.close();
    }

    @Test
    void aClickOnPayTellsTheSellerWithASignedMessage() throws Exception {
        JsonNode session = open(TEN_CREDITS, "key-1");
        String page = get(session.path("url").asString()).body();

        assertThat(page).contains("No money moves here", "10 &lt;credits&gt; &amp; &#123;state}", "$5.00");
        click(session, "pay");
        await().until(() -> seller.heard().size() == 1);

        Seller.Message message = seller.heard().getFirst();
        JsonNode told = seller.last();
        assertThat(seller.types()).containsExactly("checkout.session.completed");
        assertThat(told.path("id")).isEqualTo(session.path("id"));
        assertThat(told.path("payment_status").asString()).isEqualTo("paid");
        assertThat(told.path("amount_total").asLong()).isEqualTo(500);
        assertThat(told.path("metadata").path("topupId").asString()).isEqualTo("t-1");
        assertThat(message.signature()).isEqualTo(expectedSignature(message));
        assertThat(get(session.path("url").asString()).body())
                .contains(
                        "Paid.",
                        "href=\"http://127.0.0.1:8080/docs?session_id="
                                + session.path("id").asString());
    }

    @Test
    void aMessageIsRepeatedUntilItIsTaken() throws Exception {
        seller.refuse(2);

        click(open(TEN_CREDITS, "key-1"), "pay");

        await().until(() -> seller.heard().size() == 1);
    }

    @Test
    void payingTwiceIsPayingOnceAndTheSellerCanBeToldAgain() throws Exception {
        JsonNode session = open(TEN_CREDITS, "key-1");

        click(session, "pay");
        click(session, "pay");
        click(session, "tell");
        click(session, "refund");
        await().until(() -> seller.heard().size() == 3);

        assertThat(seller.types())
                .containsExactly("checkout.session.completed", "checkout.session.completed", "charge.refunded");
        assertThat(seller.last().path("amount_refunded").asLong()).isEqualTo(500);
    }

    @Test
    void aSubscriptionIsPaidMonthByMonthUntilItIsEnded() throws Exception {
        JsonNode session = open(PRO_PLAN, "key-1");
        click(session, "pay");
        await().until(() -> seller.heard().size() == 3);
        JsonNode first = seller.last();
        assertThat(seller.types())
                .containsExactly("checkout.session.completed", "customer.subscription.created", "invoice.paid");
        click(session, "renew");
        await().until(() -> seller.heard().size() == 5);
        JsonNode second = seller.last();
        HttpResponse<String> ended = post(
                "/v1/subscriptions/" + session.path("subscription").asString(),
                Map.of("cancel_at_period_end", "true"),
                "key-2");
        click(session, "renew");
        await().until(() -> seller.heard().size() == 7);

        assertThat(first.path("parent")
                        .path("subscription_details")
                        .path("metadata")
                        .path("plan")
                        .asString())
                .isEqualTo("pro");
        assertThat(second.path("id")).isNotEqualTo(first.path("id"));
        assertThat(periodEnd(second)).isGreaterThan(periodEnd(first));
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(seller.types().getLast()).isEqualTo("customer.subscription.deleted");
        assertThat(get(session.path("url").asString()).body()).doesNotContain("javascript:");
    }

    @Test
    void whatWasSoldIsKnownAfterARestart() throws Exception {
        JsonNode session = open(TEN_CREDITS, "key-1");
        click(session, "pay");
        server.close();

        server = PaymentServer.start(home, 0, new PaymentAccount(KEY, seller.url(), Seller.SECRET));

        assertThat(open(TEN_CREDITS, "key-1").path("payment_status").asString()).isEqualTo("paid");
    }

    @Test
    void anIdempotencyKeyStandsForOneSession() throws Exception {
        assertThat(open(TEN_CREDITS, "key-1").path("id"))
                .isEqualTo(open(TEN_CREDITS, "key-1").path("id"))
                .isNotEqualTo(open(TEN_CREDITS, "key-2").path("id"));
        assertThat(post("/v1/checkout/sessions", PRO_PLAN, "key-1").body()).contains("idempotency_error");
    }

    @ParameterizedTest
    @CsvSource({
        "mode, gift",
        "line_items[0][price_data][unit_amount], -5",
        "line_items[0][price_data][unit_amount], 99999999999999999999",
        "line_items[0][price_data][currency], eur"
    })
    void whatCannotBeSoldIsRefused(String name, String value) throws Exception {
        Map<String, String> form = new TreeMap<>(TEN_CREDITS);
        form.put(name, value);

        assertThat(post("/v1/checkout/sessions", form, "key-1").statusCode()).isEqualTo(400);
    }

    @Test
    void strangersCannotSellAndUnknownPagesAreNotFound() throws Exception {
        HttpRequest stranger = HttpRequest.newBuilder(uri("/v1/checkout/sessions"))
                .header("Authorization", "Bearer sk_other")
                .POST(BodyPublishers.ofString(encode(TEN_CREDITS)))
                .build();

        assertThat(http.send(stranger, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        assertThat(get(uri("/pay/../../etc/passwd").toString()).statusCode()).isEqualTo(404);
        assertThat(get(uri("/pay/00000000000000000000000000000000").toString()).statusCode())
                .isEqualTo(404);
        assertThat(post("/v1/subscriptions/sub_local_x", Map.of(), "key-1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSignatureIsStripes() {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

        assertThat(new Messages(JsonMapper.shared(), clock, "whsec_test").sign("{}"))
                .isEqualTo("t=1700000000,v1=35495024f4ef3f94e5a93e22221544c4b75e9a42300cd965ab81cb85cd994e91");
    }

    private static long periodEnd(JsonNode invoice) {
        return invoice.at("/lines/data/0/period/end").asLong();
    }

    private static String expectedSignature(Seller.Message message) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(message.signature().replaceAll("t=(\\d+),.*", "$1")));
        return new Messages(JsonMapper.shared(), Clock.fixed(at, ZoneOffset.UTC), Seller.SECRET).sign(message.body());
    }

    private JsonNode open(Map<String, String> form, String key) throws Exception {
        HttpResponse<String> answer = post("/v1/checkout/sessions", form, key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void click(JsonNode session, String button) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(session.path("url").asString() + "/" + button))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + KEY)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(encode(form)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
