package io.filmstudio.user.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.user.MovableClock;
import io.filmstudio.user.UserClient;
import io.filmstudio.user.UserClient.Answer;
import io.filmstudio.user.UserServiceTest;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@UserServiceTest
class GoogleSignInTests {

    private static final String PATH = "/api/users/oauth/google";
    private static final String PASSWORD = "correct horse";

    @Autowired
    UserClient client;

    @Autowired
    MovableClock clock;

    private final GoogleUser mira =
            new GoogleUser(UUID.randomUUID().toString(), UserClient.freshEmail(), true, "Mira \uD83C\uDFAC");

    private record Trip(String url, String cookie) {}

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void theBrowserIsSentToGoogleWithEverythingAndNoSecret() {
        Answer begin = client.send("GET", PATH, "");

        assertThat(begin.status()).isEqualTo(302);
        String url = begin.http().headers().firstValue("location").orElseThrow();
        assertThat(url)
                .contains("client_id=studio-client", "response_type=code", "state=", "nonce=", "code_challenge=")
                .contains("code_challenge_method=S256", "scope=openid%20email%20profile", "redirect_uri=http")
                .doesNotContain("secret");
        assertThat(begin.http().headers().firstValue("set-cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/api/users/oauth");
    }

    @Test
    void aNewcomerGetsAnAccountAndComesBackToTheSame() {
        Answer first = signIn(mira);
        Answer second = signIn(mira);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/user/email")).isEqualTo(mira.email());
        assertThat(first.text("/user/name")).isEqualTo(mira.name());
        assertThat(first.body().at("/user/credits").asInt()).isEqualTo(3);
        assertThat(second.text("/user/id")).isEqualTo(first.text("/user/id"));
        Answer profile = client.get("/api/users/profile", second.text("/token"));
        assertThat(profile.body().at("/emailVerified").asBoolean()).isTrue();
        assertThat(client.login(String.valueOf(mira.email()), PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void aNewcomerWhoComesBackTwiceAtOnceGetsOneAccount() throws Exception {
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<Answer> comingBack = () -> {
            Trip trip = begin();
            String back = StubGoogle.consent(trip.url(), mira);
            start.await();
            return comeBack(back, trip.cookie());
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = executor.invokeAll(Collections.nCopies(4, comingBack)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(answers)
                    .extracting(answer -> answer.text("/user/id"))
                    .containsOnly(answers.getFirst().text("/user/id"));
        }
    }

    @Test
    void whoSignedUpWithThisAddressAndNeverProvedItIsShutOut() {
        Answer squatter = client.register(String.valueOf(mira.email()), PASSWORD, "Somebody");

        Answer owner = signIn(mira);

        assertThat(owner.status()).isEqualTo(200);
        assertThat(owner.text("/user/id")).isEqualTo(squatter.text("/user/id"));
        assertThat(client.get("/api/users/profile", owner.text("/token")).status())
                .isEqualTo(200);
        assertThat(client.refresh(squatter.text("/refreshToken")).status()).isEqualTo(401);
        assertThat(client.login(String.valueOf(mira.email()), PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void anAddressThatGoogleDidNotProveOpensNothing() {
        client.register(String.valueOf(mira.email()), PASSWORD, "Mira");

        Answer answer = signIn(new GoogleUser(mira.subject(), mira.email(), false, "Mira"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/type")).isEqualTo("/problems/email-not-verified");
        assertThat(client.login(String.valueOf(mira.email()), PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void anotherBrowserCannotFinishTheTrip() {
        Trip mine = begin();
        Trip theirs = begin();
        String back = StubGoogle.consent(mine.url(), mira);

        assertThat(client.send("GET", PATH + "/callback" + back, "").status()).isEqualTo(400);
        assertThat(comeBack(back, theirs.cookie()).status()).isEqualTo(400);
        assertThat(comeBack(back, mine.cookie() + "x").status()).isEqualTo(400);
        assertThat(comeBack(back, "studio-sign-in=").status()).isEqualTo(400);
        assertThat(comeBack(back, mine.cookie()).status()).isEqualTo(200);
    }

    @Test
    void aCodeIsGoodOnceAndATripTenMinutes() {
        Trip trip = begin();
        String back = StubGoogle.consent(trip.url(), mira);
        assertThat(comeBack(back, trip.cookie()).status()).isEqualTo(200);

        assertThat(comeBack(back, trip.cookie()).status()).isEqualTo(400);
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(comeBack(StubGoogle.consent(trip.url(), mira), trip.cookie()).status())
                .isEqualTo(400);
    }

    @Test
    void whoDoesNotAgreeIsNotSignedIn() {
        Trip trip = begin();
        String state = trip.url().replaceFirst(".*[?&]state=([^&]*).*", "$1");

        Answer answer = comeBack("?error=access_denied&state=" + state, trip.cookie());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("/problems/invalid-sign-in");
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("another audience", forgery(token -> token.claim("aud", "another-client"))),
                Arguments.of("another issuer", forgery(token -> token.issuer("https://example.org"))),
                Arguments.of("another nonce", forgery(token -> token.claim("nonce", "another"))),
                Arguments.of(
                        "expired",
                        forgery(token ->
                                token.expiration(Date.from(Instant.now().minusSeconds(3600))))),
                Arguments.of(
                        "a stranger's key",
                        forgery(token ->
                                token.signWith(Jwts.SIG.RS256.keyPair().build().getPrivate(), Jwts.SIG.RS256))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgedIdTokenIsRefused(String fault, UnaryOperator<JwtBuilder> forgery) {
        Trip trip = begin();

        Answer answer = comeBack(StubGoogle.consent(trip.url(), mira, forgery), trip.cookie());

        assertThat(answer.status()).as(fault).isEqualTo(400);
    }

    private static UnaryOperator<JwtBuilder> forgery(UnaryOperator<JwtBuilder> forgery) {
        return forgery;
    }

    private Answer signIn(GoogleUser user) {
        Trip trip = begin();
        return comeBack(StubGoogle.consent(trip.url(), user), trip.cookie());
    }

    private Trip begin() {
        Answer begin = client.send("GET", PATH, "");
        String cookie = begin.http().headers().firstValue("set-cookie").orElseThrow();
        return new Trip(begin.text("/url"), cookie.substring(0, cookie.indexOf(';')));
    }

    private Answer comeBack(String query, String cookie) {
        return client.send("GET", PATH + "/callback" + query, "", "Cookie", cookie);
    }
}
