package io.filmstudio.admin.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.admin.AdminClient;
import io.filmstudio.admin.AdminClient.Answer;
import io.filmstudio.admin.AdminTest;
import io.filmstudio.admin.StubCreditService;
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
class GrantTests {

    private static final Map<String, Object> FIFTY = Map.of("amount", 50, "reason", "Lost \"film\"");

    private final StubCreditService credit = StubCreditService.INSTANCE;
    private final UUID user = UUID.randomUUID();
    private final String path = "/api/admin/users/" + user + "/grant-credits";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private AdminClient admin;

    @BeforeEach
    void knownUser() {
        admin = new AdminClient(port);
        jdbc.sql(
                        "insert into account (user_id, email, name, registered_at) values (:user, 'a@example.org', 'A', now())")
                .param("user", user)
                .update();
    }

    private List<String> audited() {
        return jdbc.sql("select action from audit_entry where target = :target and actor = :actor order by number")
                .param("target", "user:" + user)
                .param("actor", admin.operatorId)
                .query(String.class)
                .list();
    }

    @Test
    void grantReachesTheWalletAndTheAudit() {
        Answer answer = admin.post(path, FIFTY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/userId")).isEqualTo(user.toString());
        assertThat(answer.number("/newBalance")).isEqualTo(53);
        assertThat(answer.text("/message")).isEqualTo("Granted 50 credits.");
        assertThat(credit.grants(user))
                .singleElement()
                .asString()
                .contains("\"credits\":50", "\"reason\":\"Lost \\\"film\\\"\"");
        assertThat(audited()).containsExactly("credits.grant-requested", "credits.granted");
    }

    @Test
    void sameKeyGrantsOnce() {
        Answer first = admin.post(path, FIFTY, "Idempotency-Key", "g");
        Answer second = admin.post(path, FIFTY, "Idempotency-Key", "g");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(credit.grants(user)).hasSize(1);
        assertThat(admin.post(path, Map.of("amount", 51, "reason", "Other"), "Idempotency-Key", "g")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void uncertainGrantIsAskedAgainUnderTheSameId() {
        credit.failFor(user);
        Answer uncertain = admin.post(path, FIFTY, "Idempotency-Key", "u");
        credit.recoverFor(user);
        Answer certain = admin.post(path, FIFTY, "Idempotency-Key", "u");

        assertThat(uncertain.status()).isEqualTo(503);
        assertThat(uncertain.text("/type")).endsWith("outcome-uncertain");
        assertThat(certain.status()).isEqualTo(200);
        assertThat(credit.grants(user)).hasSize(2);
        assertThat(credit.grants(user).getFirst()).isEqualTo(credit.grants(user).getLast());
        assertThat(audited())
                .containsExactly(
                        "credits.grant-requested",
                        "credits.grant-uncertain",
                        "credits.grant-requested",
                        "credits.granted");
    }

    @Test
    void badGrantsAreRefusedBeforeAnythingHappens() {
        assertThat(admin.post(path, Map.of("amount", 0, "reason", "No")).status())
                .isEqualTo(400);
        assertThat(admin.post(path, Map.of("amount", -5, "reason", "No")).status())
                .isEqualTo(400);
        assertThat(admin.post(path, Map.of("amount", 5, "reason", " ")).status())
                .isEqualTo(400);
        assertThat(admin.post(path, Map.of("reason", "No")).status()).isEqualTo(400);
        assertThat(admin.post("/api/admin/users/" + UUID.randomUUID() + "/grant-credits", FIFTY)
                        .status())
                .isEqualTo(404);
        assertThat(admin.send(HttpMethod.POST, path, TestTokens.user(user), FIFTY)
                        .status())
                .isEqualTo(403);
        assertThat(credit.grants(user)).isEmpty();
        assertThat(audited()).isEmpty();
    }
}
