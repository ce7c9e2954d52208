package io.filmstudio.user.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.user.MovableClock;
import io.filmstudio.user.TestMail;
import io.filmstudio.user.UserClient;
import io.filmstudio.user.UserClient.Answer;
import io.filmstudio.user.UserServiceTest;
import io.filmstudio.user.account.Credentials;
import io.filmstudio.user.password.PasswordHasher;
import io.filmstudio.user.session.ClientDevice;
import io.filmstudio.user.session.SessionService;
import io.filmstudio.user.signin.SignInService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UserServiceTest
class RecoveryTests {

    private static final String OLD = "correct horse";
    private static final String NEW = "battery staple";
    private static final String VERIFY = "Confirm your email address";
    private static final String RESET = "Choose a new password";

    @Autowired
    UserClient client;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignInService signIn;

    @Autowired
    SessionService sessions;

    @Autowired
    RecoveryService recovery;

    @Autowired
    PasswordHasher passwords;

    private final String email = UserClient.freshEmail();
    private Answer session;

    @BeforeEach
    void signUp() {
        session = client.register(email, OLD, "Mira");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void theMailedCodeConfirmsTheAddressOnce() {
        String code = code(VERIFY);

        assertThat(client.post("/api/users/verify-email", Map.of("token", code)).status())
                .isEqualTo(200);
        Answer again = client.post("/api/users/verify-email", Map.of("token", code));

        assertThat(client.get("/api/users/profile", session.text("/token"))
                        .body()
                        .at("/emailVerified")
                        .asBoolean())
                .isTrue();
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text("/type")).isEqualTo("/problems/invalid-mailed-token");
    }

    @Test
    void aResetChangesThePasswordAndEndsEverySession() {
        forgot(email);

        assertThat(resetWith(code(RESET)).status()).isEqualTo(200);

        assertThat(client.login(email, OLD).status()).isEqualTo(401);
        assertThat(client.login(email, NEW).status()).isEqualTo(200);
        assertThat(client.refresh(session.text("/refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoMail() {
        String stranger = UserClient.freshEmail();

        Answer unknown = forgot(stranger);
        Answer known = forgot(email);

        assertThat(unknown.status()).isEqualTo(200).isEqualTo(known.status());
        assertThat(unknown.text("/message")).isEqualTo(known.text("/message"));
        code(RESET);
        await().untilAsserted(() -> assertThat(waiting(stranger)).isZero());
        assertThat(TestMail.codes(stranger, RESET)).isEmpty();
    }

    @Test
    void aCodeLapsesAfterAnHour() {
        forgot(email);
        String code = code(RESET);
        clock.advance(Duration.ofHours(1).plusSeconds(1));

        assertThat(resetWith(code).status()).isEqualTo(400);
    }

    @Test
    void aCodeForOneThingIsNoneForAnother() {
        assertThat(resetWith(code(VERIFY)).status()).isEqualTo(400);
    }

    @Test
    void ofManyWhoUseOneCodeAtOnceOneSucceeds() throws Exception {
        forgot(email);
        String code = code(RESET);
        Callable<Integer> attempt = () -> resetWith(code).status();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = executor
                    .invokeAll(IntStream.range(0, 8).mapToObj(_ -> attempt).toList())
                    .stream()
                    .map(result -> result.resultNow())
                    .toList();

            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 400);
        }
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        Answer other = client.login(email, OLD);

        Answer changed = change(OLD);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(client.refresh(other.text("/refreshToken")).status()).isEqualTo(401);
        assertThat(client.refresh(session.text("/refreshToken")).status()).isEqualTo(200);
        assertThat(client.login(email, NEW).status()).isEqualTo(200);
    }

    @Test
    void changingThePasswordNeedsTheOldOneAndLocksLikeSigningIn() {
        IntStream.range(0, 5)
                .forEach(_ -> assertThat(change("wrong password").status()).isEqualTo(401));

        assertThat(change(OLD).status()).isEqualTo(423);
    }

    @Test
    void aSignInThatIsUnderWayDoesNotOutliveAReset() {
        Credentials verified = signIn.check(email, OLD, new ClientDevice("7f0000", "a program"));
        forgot(email);
        resetWith(code(RESET));

        assertThatThrownBy(() -> sessions.open(verified)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> recovery.change(verified, UUID.randomUUID(), "another hash"))
                .isInstanceOf(ProblemException.class);
        assertThat(client.login(email, NEW).status()).isEqualTo(200);
    }

    @Test
    void anInventedCodeCostsNoHash() {
        CountDownLatch busy = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicInteger hashing = new AtomicInteger();
            Runnable longWork = () -> {
                hashing.incrementAndGet();
                waitFor(busy);
            };
            IntStream.range(0, 64).forEach(_ -> executor.submit(() -> passwords.matches("any", null, longWork)));
            await().until(() -> hashing.get() > 0);

            assertThat(resetWith("invented").status()).isEqualTo(400);

            busy.countDown();
        }
    }

    @Test
    void noMailedCodeIsStored() {
        String code = code(VERIFY);

        assertThat(jdbc.sql("select count(*) from mailed_token where hash = sha256(?::bytea)")
                        .param(code.getBytes())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        await().untilAsserted(() -> assertThat(waiting(email)).isZero());
    }

    private String code(String subject) {
        return await().until(() -> TestMail.codes(email, subject), codes -> !codes.isEmpty())
                .getLast();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int waiting(String address) {
        return jdbc.sql("select count(*) from mail where address = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    private Answer forgot(String address) {
        return client.post("/api/users/forgot-password", Map.of("email", address));
    }

    private Answer resetWith(String code) {
        return client.post("/api/users/reset-password", Map.of("token", code, "password", NEW));
    }

    private Answer change(String current) {
        return client.send(
                "PUT",
                "/api/users/password",
                "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, NEW),
                "Authorization",
                "Bearer " + session.text("/token"));
    }
}
