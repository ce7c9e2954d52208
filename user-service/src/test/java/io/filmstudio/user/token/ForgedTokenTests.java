package io.filmstudio.user.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.ForgedTokens;
import io.filmstudio.common.test.TestTokens;
import io.filmstudio.user.UserClient;
import io.filmstudio.user.UserClient.Answer;
import io.filmstudio.user.UserServiceTest;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@UserServiceTest
class ForgedTokenTests {

    @Autowired
    UserClient client;

    @Autowired
    KeyRing keyRing;

    @Autowired
    AccessTokens accessTokens;

    @TestFactory
    Stream<DynamicTest> aForgedTokenIsRefused() {
        SigningKey key = keyRing.current();
        Map<String, String> forged = ForgedTokens.against(new KeyPair(key.publicKey(), key.privateKey()), key.id());
        return forged.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(token.getKey(), () -> assertRefused(token.getValue())));
    }

    @Test
    void aTokenOfOursPassesAndARefreshTokenDoesNot() {
        Answer session = client.register(UserClient.freshEmail(), "correct horse", "Mira");

        assertThat(client.get("/api/users/profile", session.text("/token")).status())
                .isEqualTo(200);
        assertRefused(session.text("/refreshToken"));
    }

    @Test
    void theNextKeyIsTrustedBeforeItSigns() {
        SigningKey next = keyRing.published().getLast();
        String token = ForgedTokens.genuine(new KeyPair(next.publicKey(), next.privateKey()), next.id());

        assertThat(client.get("/api/users/profile", token).status()).isEqualTo(404);
    }

    @Test
    void everyoneMayHaveThePublicKeysAndNobodyThePrivateOnes() {
        Answer jwks = client.send("GET", "/.well-known/jwks.json", "");

        assertThat(jwks.status()).isEqualTo(200);
        assertThat(jwks.body().at("/keys").size()).isEqualTo(2);
        jwks.body().at("/keys").forEach(key -> assertThat(key.propertyNames())
                .containsExactlyInAnyOrder("kty", "n", "e", "alg", "use", "kid"));
        assertThat(jwks.text("/keys/0/kid")).isEqualTo(keyRing.current().id());
    }

    @Test
    void aUserTokenOpensNoInternalDoorAndAServiceTokenNoPublicOne() {
        String user = accessTokens.sign(UUID.randomUUID(), UUID.randomUUID(), "admin", "enterprise");
        String service = TestTokens.service("project-service");
        String path = "/internal/users/" + UUID.randomUUID();

        assertThat(List.of(
                        client.get(path, user).status(),
                        client.get(path, service).status()))
                .containsExactly(401, 404);
        assertRefused(service);
    }

    private void assertRefused(String token) {
        Answer answer = client.get("/api/users/profile", token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/type")).isEqualTo("/problems/unauthenticated");
    }
}
