package io.filmstudio.user.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import io.filmstudio.user.UserClient;
import io.filmstudio.user.UserClient.Answer;
import io.filmstudio.user.UserServiceTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@UserServiceTest
class StandingTests {

    private static final String PASSWORD = "correct horse";

    @Autowired
    UserClient client;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    JdbcClient jdbc;

    private final String email = UserClient.freshEmail();
    private Answer session;

    @BeforeEach
    void signUp() {
        session = client.register(email, PASSWORD, "Mira");
    }

    @Test
    void suspensionEndsEverythingUntilReinstated() {
        Answer suspended = suspend();

        assertThat(suspended.status()).isEqualTo(200);
        assertThat(suspended.text("/status")).isEqualTo("suspended");
        assertThat(redis.hasKey("revoked:user:" + id())).isTrue();
        assertThat(client.refresh(session.text("/refreshToken")).status()).isEqualTo(401);
        Answer refused = client.login(email, PASSWORD);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/type")).isEqualTo("/problems/account-suspended");

        assertThat(reinstate().text("/status")).isEqualTo("active");
        assertThat(client.login(email, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void suspendingTwiceIsOneChange() {
        suspend();
        long version = version();
        suspend();

        assertThat(version()).isEqualTo(version);
    }

    @Test
    void nobodySlipsInWhileBeingSuspended() throws Exception {
        CyclicBarrier start = new CyclicBarrier(5);
        Callable<Answer> login = () -> {
            start.await();
            return client.login(email, PASSWORD);
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var logins =
                    IntStream.range(0, 4).mapToObj(_ -> executor.submit(login)).toList();
            start.await();
            suspend();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> pending : logins) {
                answers.add(pending.get());
            }

            assertThat(answers).extracting(Answer::status).containsAnyOf(200, 403);
            answers.stream().filter(answer -> answer.status() == 200).forEach(answer -> assertThat(
                            client.refresh(answer.text("/refreshToken")).status())
                    .isEqualTo(401));
        }
    }

    @Test
    void anAdminIsMadeByAnotherServiceOnly() {
        String body = "{\"email\":\" %s\",\"role\":\"admin\"}".formatted(email.toUpperCase(Locale.ROOT));

        assertThat(put("/internal/users/roles", body).text("/role")).isEqualTo("admin");
        assertThat(client.send(
                                "PUT",
                                "/internal/users/roles",
                                body,
                                "Authorization",
                                "Bearer " + session.text("/token"))
                        .status())
                .isEqualTo(401);
        Answer refreshed = client.refresh(session.text("/refreshToken"));
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(payload(refreshed.text("/token"))).contains("\"role\":\"admin\"");
    }

    /** Also when both fall into one second, which is all that a token's own time tells apart. */
    @Test
    void tokenThatFollowsAChangeOfRoleIsGood() {
        put("/internal/users/roles", "{\"email\":\"%s\",\"role\":\"admin\"}".formatted(email));

        String token = client.login(email, PASSWORD).text("/token");

        assertThat(client.send("GET", "/api/users/profile", "", "Authorization", "Bearer " + token)
                        .text("/role"))
                .isEqualTo("admin");
        assertThat(client.send("GET", "/api/users/profile", "", "Authorization", "Bearer " + session.text("/token"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatDoesNotExistIsNotFoundAndWhatMakesNoSenseIsRefused() {
        assertThat(put("/internal/users/" + UUID.randomUUID() + "/suspension", "{\"reason\":\"spam\"}")
                        .status())
                .isEqualTo(404);
        assertThat(put("/internal/users/" + id() + "/suspension", "{}").status())
                .isEqualTo(400);
        assertThat(put("/internal/users/roles", "{\"email\":\"nobody@example.org\",\"role\":\"admin\"}")
                        .status())
                .isEqualTo(404);
        assertThat(put("/internal/users/roles", "{\"email\":\"%s\",\"role\":\"root\"}".formatted(email))
                        .status())
                .isEqualTo(400);
    }

    private Answer suspend() {
        return put("/internal/users/" + id() + "/suspension", "{\"reason\":\"spam\"}");
    }

    private Answer reinstate() {
        return client.send("DELETE", "/internal/users/" + id() + "/suspension", "", "Authorization", service());
    }

    private Answer put(String path, String body) {
        return client.send("PUT", path, body, "Authorization", service());
    }

    private static String service() {
        return "Bearer " + TestTokens.service("admin-service");
    }

    private String id() {
        return session.text("/user/id");
    }

    private long version() {
        return jdbc.sql("select version from account where id = ?::uuid")
                .param(id())
                .query(Long.class)
                .single();
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
