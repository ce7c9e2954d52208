package io.filmstudio.user.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.common.test.TestInfrastructure;
import io.filmstudio.user.MovableClock;
import io.filmstudio.user.UserClient;
import io.filmstudio.user.UserClient.Answer;
import io.filmstudio.user.UserServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@UserServiceTest
class RefreshTests {

    private static final String[] OTHER_DEVICE = {"User-Agent", "another program"};

    @Autowired
    UserClient client;

    @Autowired
    MovableClock clock;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RefreshService refresh;

    @Autowired
    SessionService sessions;

    @Autowired
    SessionHousekeeping housekeeping;

    private Answer session;

    @BeforeEach
    void signUp() {
        session = client.register(UserClient.freshEmail(), "correct horse", "Mira");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void eachTokenIsChangedForANewOne() {
        String first = session.text("/refreshToken");
        Answer second = client.refresh(first);
        Answer third = client.refresh(second.text("/refreshToken"));

        assertThat(third.status()).isEqualTo(200);
        assertThat(List.of(first, second.text("/refreshToken"), third.text("/refreshToken")))
                .doesNotHaveDuplicates();
        assertThat(third.text("/user/id")).isEqualTo(session.text("/user/id"));
        assertThat(client.get("/api/users/profile", third.text("/token")).status())
                .isEqualTo(200);
    }

    @Test
    void aDeviceThatLostTheAnswerGetsItAgain() {
        String token = session.text("/refreshToken");
        Answer lost = client.refresh(token);
        Answer repeated = client.refresh(token);

        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.text("/refreshToken")).isEqualTo(lost.text("/refreshToken"));
        assertThat(client.refresh(repeated.text("/refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void aReplayFromAnotherDeviceEndsTheFamily() {
        String token = session.text("/refreshToken");
        Answer owner = client.refresh(token);

        assertThat(client.refresh(token, OTHER_DEVICE).status()).isEqualTo(401);
        assertThat(client.refresh(owner.text("/refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void aReplayAfterTheGraceEndsTheFamily() {
        String token = session.text("/refreshToken");
        Answer owner = client.refresh(token);
        clock.advance(Duration.ofSeconds(11));

        assertThat(client.refresh(token).status()).isEqualTo(401);
        assertThat(client.refresh(owner.text("/refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void aReplayWhoseSuccessorWasUsedEndsTheFamily() {
        String token = session.text("/refreshToken");
        Answer second = client.refresh(token);
        Answer third = client.refresh(second.text("/refreshToken"));

        Answer replay = client.refresh(token);

        assertThat(replay.status()).isEqualTo(401);
        assertThat(replay.text("/type")).isEqualTo("/problems/invalid-refresh-token");
        assertThat(client.refresh(third.text("/refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void tokensLapseAfterSevenDays() {
        clock.advance(Duration.ofDays(7).plusSeconds(1));

        assertThat(client.refresh(session.text("/refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void manyAtOnceLeaveOneLineage() throws Exception {
        String token = session.text("/refreshToken");
        Callable<Answer> use = () -> client.refresh(token);

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> successors = executor
                    .invokeAll(IntStream.range(0, 16).mapToObj(_ -> use).toList())
                    .stream()
                    .map(result -> result.resultNow())
                    .filter(answer -> answer.status() == 200)
                    .map(answer -> answer.text("/refreshToken"))
                    .distinct()
                    .toList();

            assertThat(successors).hasSize(1);
        }
    }

    @Test
    void twoDevicesAtOnceLeaveAtMostOneLineage() throws Exception {
        String token = session.text("/refreshToken");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = executor
                    .invokeAll(List.<Callable<Answer>>of(
                            () -> client.refresh(token), () -> client.refresh(token, OTHER_DEVICE)))
                    .stream()
                    .map(result -> result.resultNow())
                    .toList();

            assertThat(answers).extracting(Answer::status).contains(401).isSubsetOf(200, 401);
            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .allSatisfy(winner -> assertThat(
                                    client.refresh(winner.text("/refreshToken")).status())
                            .isEqualTo(401));
        }
    }

    @Test
    void logoutKillsRefreshTokenAndAccessToken() {
        Answer logout = client.post("/api/users/logout", Map.of("refreshToken", session.text("/refreshToken")));

        assertThat(logout.status()).isEqualTo(200);
        assertThat(client.refresh(session.text("/refreshToken")).status()).isEqualTo(401);
        assertThat(redis.hasKey("revoked:sid:" + sessionId())).isTrue();
        assertThat(redis.getExpire("revoked:sid:" + sessionId())).isBetween(970L, 1020L);
        assertThat(redis.<String, String>opsForStream().range("revoked:stream", Range.unbounded()))
                .extracting(told -> told.getValue().get("key"))
                .contains("revoked:sid:" + sessionId());
    }

    @Test
    void aSessionThatEndsWhileItsTokenIsChangedDoesNotGoOn() {
        String token = session.text("/refreshToken");
        Rotation rotation = refresh.rotate(token, new ClientDevice("7f0000", "a program"));

        sessions.end(token);

        assertThat(rotation)
                .isInstanceOfSatisfying(Rotation.Rotated.class, rotated -> assertThat(sessions.goOn(rotated))
                        .isEmpty());
    }

    @Test
    void aTokenOfAnEndedSessionIsDeadEvenIfItWasSignedAMomentLater() {
        redis.opsForValue().set("revoked:sid:" + sessionId(), millisecond(-60), Duration.ofMinutes(1));

        assertThat(client.get("/api/users/profile", session.text("/token")).status())
                .isEqualTo(401);
    }

    @Test
    void aRevocationThatIsToldLateDoesNotUndoALaterOne() {
        String key = "revoked:user:" + session.text("/user/id");
        String later = millisecond(60);
        redis.opsForValue().set(key, later, Duration.ofMinutes(1));

        jdbc.sql("insert into revocation (key, revoked_at, expires_at) values (?, now(), now() + interval '1 hour')")
                .param(key)
                .update();

        await().until(() -> jdbc.sql("select published from revocation where key = ?")
                .param(key)
                .query(Boolean.class)
                .single());
        assertThat(redis.opsForValue().get(key)).isEqualTo(later);
    }

    @Test
    void tokensThatLapsedAreForgottenWhileTheirSessionGoesOn() {
        Answer second = client.refresh(session.text("/refreshToken"));
        clock.advance(Duration.ofDays(4));
        Answer third = client.refresh(second.text("/refreshToken"));
        clock.advance(Duration.ofDays(4));

        housekeeping.sweep();

        assertThat(jdbc.sql("select count(*) from refresh_token where session_id = ?::uuid")
                        .param(sessionId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(client.refresh(third.text("/refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void revocationsComeBackWhenRedisLostThem() {
        client.post("/api/users/logout", Map.of("refreshToken", session.text("/refreshToken")));
        redis.delete(List.of("revoked:sid:" + sessionId(), "revoked:complete" + TestInfrastructure.PREFIX));

        await().untilAsserted(() ->
                assertThat(redis.hasKey("revoked:sid:" + sessionId())).isTrue());
    }

    @Test
    void logoutTwiceOrWithNonsenseIsNoError() {
        Map<String, String> body = Map.of("refreshToken", session.text("/refreshToken"));

        assertThat(client.post("/api/users/logout", body).status()).isEqualTo(200);
        assertThat(client.post("/api/users/logout", body).status()).isEqualTo(200);
        assertThat(client.post("/api/users/logout", Map.of("refreshToken", "nonsense"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void noRefreshTokenIsStored() {
        assertThat(jdbc.sql("select count(*) from refresh_token where hash = sha256(?::bytea)")
                        .param(session.text("/refreshToken").getBytes())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from refresh_token where encode(hash, 'escape') like ?")
                        .param("%" + session.text("/refreshToken") + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String millisecond(int secondsFromNow) {
        return Long.toString(Instant.now().plusSeconds(secondsFromNow).toEpochMilli());
    }

    private String sessionId() {
        return jdbc.sql("select id from session where user_id = ?::uuid")
                .param(session.text("/user/id"))
                .query(String.class)
                .single();
    }
}
