package io.filmstudio.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.common.test.TestTokens;
import io.filmstudio.gateway.GatewayClient;
import io.filmstudio.gateway.GatewayTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

@GatewayTest
class RevocationTests {

    @Autowired
    GatewayClient client;

    @Autowired
    StringRedisTemplate redis;

    private final UUID user = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final String token =
            TestTokens.signed(TestTokens.claims(user, "user", "free").claim("sid", session.toString()));

    @Test
    void anEndedSessionIsShutOutWithinSeconds() {
        assertThat(status(token)).isEqualTo(200);

        revoke("revoked:sid:" + session, Instant.now());

        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(status(token)).isEqualTo(401));
    }

    @Test
    void anEndedSessionStaysShutOutWhateverTokenIsSignedForItAMomentLater() {
        revoke("revoked:sid:" + session, Instant.now().minusSeconds(60));

        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(status(token)).isEqualTo(401));
    }

    @Test
    void aBarredUserIsShutOutAndATokenIssuedLaterIsNot() {
        revoke("revoked:user:" + user, Instant.now().minusSeconds(60));
        assertThat(status(token)).isEqualTo(200);

        revoke("revoked:user:" + user, Instant.now().plusSeconds(1));

        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(status(token)).isEqualTo(401));
    }

    private int status(String bearer) {
        return client.getWith("/api/projects", bearer).status();
    }

    private void revoke(String key, Instant at) {
        redis.opsForStream().add("revoked:stream", Map.of("key", key, "at", Long.toString(at.toEpochMilli())));
    }
}
