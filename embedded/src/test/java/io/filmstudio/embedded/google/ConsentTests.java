package io.filmstudio.embedded.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.embedded.http.Fields;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.JwkSet;
import io.jsonwebtoken.security.Jwks;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ConsentTests {

    private static final String SIGN_IN = "openid email profile";
    private static final Map<String, String> REQUEST = Browser.request(SIGN_IN);

    @TempDir
    Path home;

    private GoogleServer google;
    private Browser browser;

    @BeforeEach
    void start() {
        google = GoogleServer.start(home, 0, Browser.CLIENT);
        browser = new Browser(google);
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void thePageSaysThatItIsNotGoogleAndWhatIsAsked() {
        browser.allow("mira@example.org", SIGN_IN);

        HttpResponse<String> page = browser.ask(Browser.with(REQUEST, "login_hint", "<script>"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("This is not Google", "127.0.0.1:8080", "see your e-mail address")
                .contains("value=\"mira@example.org\" checked", "value=\"&lt;script&gt;\"");
    }

    @Test
    void whoAllowsGetsASignedTokenAboutThemselves() {
        HttpResponse<String> back = browser.decide(
                REQUEST, Map.of("decision", "allow", "email", "Mira@Example.org", "name", "Mira \uD83C\uDFAC"));
        Map<String, String> answer = Browser.answer(back);
        JsonNode tokens = Browser.json(browser.redeem(answer.get("code"), Browser.VERIFIER));

        assertThat(answer).containsEntry("state", "s-1");
        Claims claims = claims(tokens.path("id_token").asString());
        assertThat(claims.getIssuer()).isEqualTo(google.url().toString());
        assertThat(claims.getAudience()).containsExactly(Browser.CLIENT.id());
        assertThat(claims.getSubject()).matches("\\d{21}");
        assertThat(claims)
                .containsEntry("nonce", "n-1")
                .containsEntry("email", "mira@example.org")
                .containsEntry("email_verified", true)
                .containsEntry("name", "Mira \uD83C\uDFAC");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(3599);
        assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
    }

    @Test
    void whoDeniesIsSentBackWithTheReason() {
        Map<String, String> answer = Browser.answer(browser.decide(REQUEST, Map.of("decision", "deny")));

        assertThat(answer).containsOnly(Map.entry("error", "access_denied"), Map.entry("state", "s-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, other, invalid_client",
        "client_id, '', invalid_request",
        "redirect_uri, http://127.0.0.1:8080/elsewhere, redirect_uri_mismatch",
        "response_type, token, unsupported_response_type",
        "scope, '', invalid_request",
        "scope, https://www.googleapis.com/auth/drive, invalid_scope",
        "code_challenge_method, plain, invalid_request",
        "code_challenge, short, invalid_request",
        "access_type, sometimes, invalid_request",
        "prompt, maybe, invalid_request"
    })
    void whatCannotBeAskedIsNotSentBack(String name, String value, String error) {
        HttpResponse<String> page = browser.ask(Browser.with(REQUEST, name, value));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<code>" + error + "</code>");
    }

    @Test
    void noPageWhereNoneIsWanted() {
        HttpResponse<String> back = browser.ask(Browser.with(REQUEST, "prompt", "none"));

        assertThat(Browser.answer(back)).containsEntry("error", "interaction_required");
    }

    @ParameterizedTest
    @CsvSource({"email, mira", "email, <b>@example.org", "account, ''"})
    void anAddressThatIsNoneIsAskedForAgain(String field, String value) {
        HttpResponse<String> page = browser.decide(REQUEST, Map.of("decision", "allow", field, value));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("type an e-mail address");
    }

    @Test
    void anotherSiteCannotAgreeInSomebodysPlace() {
        HttpResponse<String> page =
                browser.send(HttpRequest.newBuilder(google.url().resolve("/o/oauth2/v2/auth?" + Fields.encode(REQUEST)))
                        .header("Origin", "https://example.org")
                        .POST(BodyPublishers.ofString("decision=allow&email=mira@example.org")));

        assertThat(page.statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeIsGoodOnceAndOnlyWithItsVerifier() {
        String code = browser.code("mira@example.org", REQUEST);
        String other = browser.code("mira@example.org", REQUEST);
        String third = browser.code("mira@example.org", REQUEST);

        assertThat(browser.redeem(code, Browser.VERIFIER).statusCode()).isEqualTo(200);
        assertThat(browser.redeem(code, Browser.VERIFIER).body()).contains("invalid_grant");
        assertThat(browser.redeem(other, "w".repeat(43)).body()).contains("invalid_grant", "Invalid code verifier");
        assertThat(browser.redeem(other, Browser.VERIFIER).body()).contains("invalid_grant");
        assertThat(browser.redeem(third, "").body()).contains("Missing code verifier");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, other, 401, invalid_client",
        "client_secret, other, 401, invalid_client",
        "grant_type, password, 400, unsupported_grant_type",
        "grant_type, '', 400, invalid_request",
        "code, '', 400, invalid_request",
        "redirect_uri, http://127.0.0.1:8080/elsewhere, 400, redirect_uri_mismatch"
    })
    void aTokenRequestIsRefusedInTheWordsOfTheStandard(String name, String value, int status, String error) {
        Map<String, String> form = Map.of(
                "client_id", Browser.CLIENT.id(),
                "client_secret", Browser.CLIENT.secret(),
                "grant_type", "authorization_code",
                "code", browser.code("mira@example.org", REQUEST),
                "code_verifier", Browser.VERIFIER,
                "redirect_uri", Browser.CALLBACK.toString());

        HttpResponse<String> refused = browser.post("/token", Browser.with(form, name, value));

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(Browser.json(refused).path("error").asString()).isEqualTo(error);
    }

    @Test
    void theSecretMayComeAsBasicCredentials() {
        byte[] credentials = (Browser.CLIENT.id() + ":" + Browser.CLIENT.secret()).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                browser.send(HttpRequest.newBuilder(google.url().resolve("/token"))
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                        .POST(BodyPublishers.ofString("grant_type=refresh_token&refresh_token=unknown")));

        assertThat(answer.body()).contains("invalid_grant");
    }

    @Test
    void aRefreshTokenComesTheFirstTimeOrWhenConsentIsAskedAnew() {
        JsonNode first = browser.tokens("mira@example.org", REQUEST);

        assertThat(first.has("refresh_token")).isTrue();
        assertThat(browser.tokens("mira@example.org", REQUEST).has("refresh_token"))
                .isFalse();
        assertThat(browser.tokens("mira@example.org", Browser.with(REQUEST, "prompt", "consent"))
                        .has("refresh_token"))
                .isTrue();
        assertThat(browser.tokens("noor@example.org", Browser.with(REQUEST, "access_type", "online"))
                        .has("refresh_token"))
                .isFalse();
    }

    @Test
    void aRefreshTokenOutlivesARestartAndEndsWhenItIsTakenBack() {
        String token = browser.tokens("mira@example.org", REQUEST)
                .path("refresh_token")
                .asString();
        String key = browser.get("/oauth2/v3/certs").body();
        google.close();
        start();

        assertThat(browser.refresh(token).statusCode()).isEqualTo(200);
        assertThat(browser.get("/oauth2/v3/certs").body()).isEqualTo(key);
        assertThat(browser.post("/revoke", Map.of("token", token)).statusCode()).isEqualTo(200);
        assertThat(browser.refresh(token).body()).contains("invalid_grant");
        assertThat(browser.post("/revoke", Map.of("token", token)).body()).contains("invalid_token");
    }

    @Test
    void aPersonCanTakeBackEverythingThatTheyAllowed() {
        String token = browser.tokens("mira@example.org", REQUEST)
                .path("refresh_token")
                .asString();

        google.revokeConsent("mira@example.org");

        assertThat(browser.refresh(token).body()).contains("invalid_grant");
    }

    @Test
    void theDiscoveryDocumentNamesItsAddresses() {
        JsonNode document = Browser.json(browser.get("/.well-known/openid-configuration"));

        assertThat(document.path("issuer").asString()).isEqualTo(google.url().toString());
        assertThat(browser.get(document.path("jwks_uri").asString()).statusCode())
                .isEqualTo(200);
    }

    private Claims claims(String token) {
        JwkSet keys =
                Jwks.setParser().build().parse(browser.get("/oauth2/v3/certs").body());
        return Jwts.parser()
                .keyLocator(header -> keys.getKeys().stream()
                        .filter(key -> key.getId().equals(header.get("kid")))
                        .findFirst()
                        .orElseThrow()
                        .toKey())
                .build()
                .parseSignedClaims(token)
                .getPayload();
    }
}
