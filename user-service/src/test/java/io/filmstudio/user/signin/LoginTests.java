package io.filmstudio.user.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.user.MovableClock;
import io.filmstudio.user.UserClient;
import io.filmstudio.user.UserClient.Answer;
import io.filmstudio.user.UserServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UserServiceTest
class LoginTests {

    private static final String PASSWORD = "correct horse";
    private static final String[] ELSEWHERE = {"X-Forwarded-For", "203.0.113.9"};

    @Autowired
    UserClient client;

    @Autowired
    MovableClock clock;

    private final String email = UserClient.freshEmail();

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void register() {
        assertThat(client.register(email, PASSWORD, "Mira").status()).isEqualTo(201);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void theRightPasswordOpensASession() {
        Answer answer = client.login(email, PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/user/email")).isEqualTo(email);
        assertThat(answer.body().at("/user/credits").asInt()).isEqualTo(3);
        assertThat(client.get("/api/users/profile", answer.text("/token")).status())
                .isEqualTo(200);
    }

    @Test
    void passwordsAreCountedByWhetherTheyWereRight() {
        double accepted = checked("accepted");
        double refused = checked("refused");

        client.login(email, PASSWORD);
        client.login(email, "wrong password");
        client.login(UserClient.freshEmail(), "wrong password");

        assertThat(checked("accepted")).isEqualTo(accepted + 1);
        assertThat(checked("refused")).isEqualTo(refused + 2);
    }

    @Test
    void unknownAddressAndWrongPasswordLookTheSame() {
        Answer wrong = client.login(email, "wrong password");
        Answer unknown = client.login(UserClient.freshEmail(), "wrong password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.text("/error")).isEqualTo(unknown.text("/error"));
        assertThat(wrong.text("/type"))
                .isEqualTo("/problems/invalid-credentials")
                .isEqualTo(unknown.text("/type"));
    }

    @Test
    void fiveFailuresLockTheNetworkButNotTheOwnerElsewhere() {
        IntStream.range(0, 5)
                .forEach(_ -> assertThat(client.login(email, "wrong password").status())
                        .isEqualTo(401));

        Answer locked = client.login(email, PASSWORD);

        assertThat(locked.status()).isEqualTo(423);
        assertThat(locked.text("/type")).isEqualTo("/problems/account-locked");
        assertThat(Long.parseLong(
                        locked.http().headers().firstValue("retry-after").orElseThrow()))
                .isBetween(890L, 900L);
        assertThat(client.login(email, PASSWORD, ELSEWHERE).status()).isEqualTo(200);
    }

    @Test
    void theLockEnds() {
        IntStream.range(0, 5).forEach(_ -> client.login(email, "wrong password"));
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));

        assertThat(client.login(email, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        IntStream.range(0, 4).forEach(_ -> client.login(email, "wrong password"));
        assertThat(client.login(email, PASSWORD).status()).isEqualTo(200);
        IntStream.range(0, 4).forEach(_ -> client.login(email, "wrong password"));

        assertThat(client.login(email, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void guessingInParallelGetsNoMoreGuesses() throws Exception {
        Callable<Integer> guess = () -> client.login(email, "wrong password").status();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = executor
                    .invokeAll(IntStream.range(0, 30).mapToObj(_ -> guess).toList())
                    .stream()
                    .map(result -> result.resultNow())
                    .toList();

            assertThat(answers).containsOnly(401, 423);
            assertThat(answers.stream().filter(status -> status == 401)).hasSize(5);
        }
    }

    @Test
    void aVeryLongPasswordIsSimplyWrong() {
        assertThat(client.login(email, "x".repeat(500)).status()).isEqualTo(401);
    }

    private double checked(String outcome) {
        return meters.counter("studio.passwords.checked", "outcome", outcome).count();
    }
}
