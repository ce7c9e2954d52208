package io.filmstudio.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@AdminTest
class AccessTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/users",
                "/api/admin/users/019ab000-0000-7000-8000-000000000000",
                "/api/admin/analytics",
                "/api/admin/jobs",
                "/api/admin/jobs/019ab000-0000-7000-8000-000000000000",
                "/api/admin/moderation",
                "/api/admin/moderation/019ab000-0000-7000-8000-000000000000",
                "/api/admin/dead-letters",
                "/api/admin/dead-letters/019ab000-0000-7000-8000-000000000000",
                "/api/admin/audit",
                "/api/admin/audit/verification"
            })
    void onlyAdminsSee(String path) {
        var client = new AdminClient(port);

        assertThat(client.send(HttpMethod.GET, path, null, null).status()).isEqualTo(401);
        assertThat(client.send(HttpMethod.GET, path, TestTokens.user(UUID.randomUUID()), null)
                        .status())
                .isEqualTo(403);
        assertThat(client.send(HttpMethod.GET, path, TestTokens.service("credit-service"), null)
                        .status())
                .isEqualTo(401);
        assertThat(client.get(path).status()).isIn(200, 404);
    }
}
