package io.filmstudio.benchmarks.gateway;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Users with good access tokens, and the wrk script in which they take turns. */
final class Clients {

    private static final String KEY_ID = "bench";

    private final KeyPair keys = Jwts.SIG.RS256.keyPair().build();
    private final List<String> tokens;

    Clients(int users) {
        tokens = Stream.generate(this::token).limit(users).toList();
    }

    private String token() {
        Instant now = Instant.now();
        return Jwts.builder()
                .header()
                .keyId(KEY_ID)
                .type("at+jwt")
                .and()
                .issuer("film-studio")
                .audience()
                .add("film-studio-api")
                .and()
                .subject(UUID.randomUUID().toString())
                .id(UUID.randomUUID().toString())
                .claim("sid", UUID.randomUUID().toString())
                .claim("role", "user")
                .claim("tier", "pro")
                .issuedAt(Date.from(now))
                .notBefore(Date.from(now))
                .expiration(Date.from(now.plus(Duration.ofMinutes(60))))
                .signWith(keys.getPrivate(), Jwts.SIG.RS256)
                .compact();
    }

    String authorization() {
        return "Bearer " + tokens.getFirst();
    }

    Path writeKeys(Path folder) throws IOException {
        var key = Jwks.builder()
                .key((RSAPublicKey) keys.getPublic())
                .id(KEY_ID)
                .publicKeyUse("sig")
                .algorithm("RS256")
                .build();
        return Files.writeString(
                folder.resolve("keys.json"), JsonMapper.shared().writeValueAsString(Map.of("keys", List.of(key))));
    }

    Path writeScript(Path folder, String path) throws IOException {
        String list = tokens.stream().map(token -> "\"" + token + "\"").collect(Collectors.joining(",\n"));
        return Files.writeString(
                folder.resolve("clients.lua"),
                """
                local tokens = {%s}
                local requests = {}
                local turn = 0
                init = function(arguments)
                  for i, token in ipairs(tokens) do
                    requests[i] = wrk.format("GET", "%s", {["Authorization"] = "Bearer " .. token})
                  end
                end
                request = function()
                  turn = turn %% #requests + 1
                  return requests[turn]
                end
                """
                        .formatted(list, path));
    }
}
