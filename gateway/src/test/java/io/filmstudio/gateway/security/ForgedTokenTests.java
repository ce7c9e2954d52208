package io.filmstudio.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.ForgedTokens;
import io.filmstudio.common.test.TestTokens;
import io.filmstudio.gateway.GatewayClient;
import io.filmstudio.gateway.GatewayClient.Answer;
import io.filmstudio.gateway.GatewayTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class ForgedTokenTests {

    @Autowired
    GatewayClient client;

    static Stream<Arguments> forgedTokens() {
        return ForgedTokens.against(TestTokens.keys(), TestTokens.KEY_ID).entrySet().stream()
                .map(forged -> Arguments.of(forged.getKey(), forged.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgedTokens")
    void aForgedTokenIsRefused(String fault, String token) {
        Answer answer = client.getWith("/api/projects", token);

        assertThat(answer.status()).as(fault).isEqualTo(401);
        assertThat(answer.text("/type")).isEqualTo("/problems/unauthenticated");
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void theSamePartsPutTogetherRightlyPass() {
        String token = ForgedTokens.genuine(TestTokens.keys(), TestTokens.KEY_ID);

        assertThat(client.getWith("/api/projects", token).status()).isEqualTo(200);
        assertThat(ForgedTokens.against(TestTokens.keys(), TestTokens.KEY_ID)).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "Bearer a b", "bearer", "Token x", "Bearer \t"})
    void otherCredentialsAreRefused(String authorization) {
        assertThat(client.get("/api/projects", "Authorization", authorization).status())
                .isEqualTo(401);
    }

    @Test
    void aTokenInTheAddressDoesNotCount() {
        String token = ForgedTokens.genuine(TestTokens.keys(), TestTokens.KEY_ID);

        assertThat(client.get("/api/projects?access_token=" + token).status()).isEqualTo(401);
    }

    @Test
    void theAdminsDoorNeedsTheRole() {
        Answer answer = client.getWith("/api/admin/users", TestTokens.user(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/type")).isEqualTo("/problems/forbidden");
    }
}
