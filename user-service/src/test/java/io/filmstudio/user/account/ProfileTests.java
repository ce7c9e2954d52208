package io.filmstudio.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import io.filmstudio.user.UserClient;
import io.filmstudio.user.UserClient.Answer;
import io.filmstudio.user.UserServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@UserServiceTest
class ProfileTests {

    @Autowired
    UserClient client;

    private Answer session;

    @BeforeEach
    void signUp() {
        session = client.register(UserClient.freshEmail(), "correct horse", "Mira");
    }

    @Test
    void theProfileHasAllThatWasPromised() {
        Answer profile = client.get("/api/users/profile", session.text("/token"));

        assertThat(profile.status()).isEqualTo(200);
        assertThat(profile.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "email", "name", "tier", "credits", "role", "emailVerified", "createdAt");
        assertThat(profile.text("/role")).isEqualTo("user");
        assertThat(profile.body().at("/emailVerified").asBoolean()).isFalse();
        assertThat(Instant.parse(profile.text("/createdAt"))).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void theNameCanBeChanged() {
        Answer renamed = rename("{\"name\":\"\uD83E\uDD8A \\\"Fox\\\" <b>\"}");

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.body().propertyNames()).containsExactlyInAnyOrder("id", "email", "name", "tier");
        assertThat(client.get("/api/users/profile", session.text("/token")).text("/name"))
                .isEqualTo("\uD83E\uDD8A \"Fox\" <b>");
    }

    @Test
    void theNameCanBeChangedByManyAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(8);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> renamed = executor.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(number -> () -> {
                        start.await();
                        return rename("{\"name\":\"Fox %d\"}".formatted(number)).status();
                    })
                    .toList());

            assertThat(renamed).extracting(Future::resultNow).containsOnly(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"\"}", "{\"name\":null}", "{\"name\":7}"})
    void anEmptyNameIsRefused(String body) {
        Answer answer = rename(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/details/field")).isEqualTo("name");
    }

    @Test
    void aNameOfAHundredCharactersIsTheLongest() {
        assertThat(rename("{\"name\":\"%s\"}".formatted("x".repeat(100))).status())
                .isEqualTo(200);
        assertThat(rename("{\"name\":\"%s\"}".formatted("x".repeat(101))).status())
                .isEqualTo(400);
    }

    @Test
    void withoutATokenThereIsNoProfile() {
        assertThat(client.send("GET", "/api/users/profile", "").status()).isEqualTo(401);
        assertThat(client.send("PUT", "/api/users/profile", "{\"name\":\"x\"}").status())
                .isEqualTo(401);
    }

    @Test
    void otherServicesMayAskForAUser() {
        String token = TestTokens.service("admin-service");
        Answer known = client.get("/internal/users/" + session.text("/user/id"), token);

        assertThat(known.status()).isEqualTo(200);
        assertThat(known.text("/email")).isEqualTo(session.text("/user/email"));
        assertThat(known.text("/status")).isEqualTo("active");
        assertThat(client.get("/internal/users/" + UUID.randomUUID(), token).status())
                .isEqualTo(404);
        assertThat(client.get("/internal/users/nobody", token).status()).isEqualTo(400);
    }

    private Answer rename(String body) {
        return client.send("PUT", "/api/users/profile", body, "Authorization", "Bearer " + session.text("/token"));
    }
}
