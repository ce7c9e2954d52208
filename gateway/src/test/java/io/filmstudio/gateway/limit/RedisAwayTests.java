package io.filmstudio.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import io.filmstudio.gateway.GatewayClient;
import io.filmstudio.gateway.GatewayTest;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Port 1 is where no Redis is. */
@GatewayTest
@TestPropertySource(properties = "spring.data.redis.port=1")
class RedisAwayTests {

    @Autowired
    GatewayClient client;

    @Test
    void readsPassAndTokensAreStillVerified() {
        String token = TestTokens.user(UUID.randomUUID());

        IntStream.range(0, 120)
                .forEach(_ -> assertThat(client.getWith("/api/projects", token).status())
                        .isEqualTo(200));
        assertThat(client.getWith("/api/projects", token + "x").status()).isEqualTo(401);
    }

    @Test
    void signingInStaysLimitedAtThisGatewaysShare() {
        String address = GatewayClient.freshAddress();

        assertThat(IntStream.range(0, 4).map(_ -> login(address))).containsExactly(200, 200, 429, 429);
    }

    private int login(String address) {
        return client.send("POST", "/api/users/login", "{}", "X-Forwarded-For", address)
                .status();
    }
}
