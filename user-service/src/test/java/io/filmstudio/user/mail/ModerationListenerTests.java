package io.filmstudio.user.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.contract.admin.ModerationDecided;
import io.filmstudio.user.TestMail;
import io.filmstudio.user.UserClient;
import io.filmstudio.user.UserServiceTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UserServiceTest
class ModerationListenerTests {

    @Autowired
    UserClient client;

    @Autowired
    ModerationListener listener;

    @Autowired
    JdbcClient jdbc;

    private final String email = UserClient.freshEmail();
    private UUID author;

    @BeforeEach
    void signUp() {
        author = UUID.fromString(
                client.register(email, "a long pass phrase", "Ida").text("/user/id"));
    }

    private ModerationDecided decided(boolean approved, String excerpt, String reason) {
        return new ModerationDecided(UUID.randomUUID(), author, "hash", approved, excerpt, reason, Instant.now());
    }

    @Test
    void theAuthorIsToldOnceWhatWasDecidedAndWhy() {
        var rejected =
                decided(false, "The harbour\r\nBcc: all@example.org\n" + "wave ".repeat(200), "It names a person.");
        UUID messageId = UUID.randomUUID();
        listener.on(rejected, messageId);
        listener.on(rejected, messageId);
        listener.on(decided(true, "The lamp", null), UUID.randomUUID());

        await().untilAsserted(() -> assertThat(TestMail.texts(email, "Your text was approved"))
                .singleElement()
                .asString()
                .contains("Submit it again", "The lamp")
                .doesNotContain("reason"));
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(TestMail.texts(email, "Your text was not approved"))
                .singleElement()
                .asString()
                .contains("The harbour Bcc: all@example.org wave", "The reason: It names a person.")
                .hasSizeLessThan(400);
    }

    @Test
    void whoIsGoneIsToldNothing() {
        author = UUID.randomUUID();
        String words = "Nobody wrote " + author;

        listener.on(decided(true, words, null), UUID.randomUUID());

        assertThat(jdbc.sql("select count(*) from mail where note = ?")
                        .param(words)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from mail where address = ?")
                .param(email)
                .query(Long.class)
                .single();
    }
}
