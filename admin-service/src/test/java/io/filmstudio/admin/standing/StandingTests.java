package io.filmstudio.admin.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.admin.AdminClient;
import io.filmstudio.admin.AdminClient.Answer;
import io.filmstudio.admin.AdminTest;
import io.filmstudio.admin.AuditTrail;
import io.filmstudio.admin.StubNeighbours;
import io.filmstudio.admin.StubNeighbours.Call;
import io.filmstudio.admin.StubNeighbours.Reply;
import io.filmstudio.common.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
class StandingTests {

    private static final Map<String, String> SPAM = Map.of("reason", "Spam, \"again\"");

    private final StubNeighbours neighbours = StubNeighbours.INSTANCE;
    private final UUID user = UUID.randomUUID();
    private final String path = "/api/admin/users/" + user;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private AdminClient admin;

    @BeforeEach
    void operator() {
        admin = new AdminClient(port);
    }

    private List<String> audited() {
        return AuditTrail.of("user:" + user, admin, jdbc);
    }

    @Test
    void suspendingTwiceIsTheSameStateAndBothAreAudited() {
        Answer first = admin.post(path + "/suspend", SPAM);
        Answer second = admin.post(path + "/suspend", SPAM);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/userId")).isEqualTo(user.toString());
        assertThat(first.text("/status")).isEqualTo("suspended");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(neighbours.calls(user)).extracting(Call::body).containsOnly("{\"reason\":\"Spam, \\\"again\\\"\"}");
        assertThat(audited())
                .containsExactly(
                        "user.suspend-requested", "user.suspended", "user.suspend-requested", "user.suspended");
        assertThat(admin.get("/api/admin/audit?limit=1").text("/entries/0/details/reason"))
                .isEqualTo("Spam, \"again\"");
    }

    @Test
    void reinstatingLetsTheUserBackIn() {
        Answer answer = admin.post(path + "/unsuspend", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("active");
        assertThat(neighbours.calls(user)).extracting(Call::method).containsExactly("DELETE");
        assertThat(audited()).containsExactly("user.reinstate-requested", "user.reinstated");
    }

    @Test
    void nobodySuspendsTheirOwnAccount() {
        Answer refused = admin.post("/api/admin/users/" + admin.operatorId + "/suspend", SPAM);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/own-account");
        assertThat(neighbours.calls(admin.operatorId)).isEmpty();
    }

    @Test
    void unknownUserIsNotFoundAndTheAttemptIsAudited() {
        neighbours.reply(user, Reply.problem(404, "not-found"));

        assertThat(admin.post(path + "/suspend", SPAM).status()).isEqualTo(404);
        assertThat(admin.post(path + "/unsuspend", null).status()).isEqualTo(404);
        assertThat(audited())
                .containsExactly(
                        "user.suspend-requested",
                        "user.suspend-refused",
                        "user.reinstate-requested",
                        "user.reinstate-refused");
    }

    @Test
    void brokenUserServiceLeavesTheOutcomeOpen() {
        neighbours.reply(user, new Reply(500, "{}"));
        Answer uncertain = admin.post(path + "/suspend", SPAM);
        neighbours.recover(user);

        assertThat(uncertain.status()).isEqualTo(503);
        assertThat(uncertain.text("/type")).endsWith("/outcome-uncertain");
        assertThat(uncertain.number("/retryAfter")).isPositive();
        assertThat(audited()).containsExactly("user.suspend-requested", "user.suspend-uncertain");
        assertThat(admin.post(path + "/suspend", SPAM).status()).isEqualTo(200);
    }

    @Test
    void badRequestsAndOtherRolesAreRefusedBeforeAnythingHappens() {
        assertThat(admin.post(path + "/suspend", Map.of()).status()).isEqualTo(400);
        assertThat(admin.post(path + "/suspend", Map.of("reason", " ")).status())
                .isEqualTo(400);
        assertThat(admin.post(path + "/suspend", Map.of("reason", "x".repeat(501)))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post(path + "/suspend", Map.of("reason", "a\u0000b")).status())
                .isEqualTo(400);
        assertThat(admin.post("/api/admin/users/nobody/suspend", SPAM).status()).isEqualTo(400);
        for (String act : List.of("/suspend", "/unsuspend")) {
            assertThat(admin.send(HttpMethod.POST, path + act, TestTokens.user(user), SPAM)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(neighbours.calls(user)).isEmpty();
        assertThat(audited()).isEmpty();
    }
}
