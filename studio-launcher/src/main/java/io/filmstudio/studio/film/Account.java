package io.filmstudio.studio.film;

import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.client.RefusedException;
import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.OwnerOnly;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The user in whose name films are made: signed up the first time, remembered beside the data, one for each gateway.
 * Its token is renewed by logging in again.
 */
final class Account {

    private final Gateway gateway;
    private final Map<String, String> credentials;
    private String token;
    private UUID userId;

    private Account(Gateway gateway, Map<String, String> credentials, JsonNode session) {
        this.gateway = gateway;
        this.credentials = credentials;
        this.token = session.path("token").asString();
        this.userId = UUID.fromString(session.path("user").path("id").asString());
    }

    /** Logs the remembered user in, or signs a new one up when there is none or the gateway does not know it. */
    static Account open(Gateway gateway, URI address, DataDirectory data) {
        data.create();
        Map<String, String> known = OwnerOnly.read(data.accountFile(address));
        if (known.containsKey("email")) {
            try {
                return new Account(gateway, known, login(gateway, known));
            } catch (RefusedException refused) {
                if (refused.status() != 401) {
                    throw refused;
                }
            }
        }
        return signUp(gateway, address, data);
    }

    static Account signUp(Gateway gateway, URI address, DataDirectory data) {
        Map<String, String> fresh = Map.of(
                "email",
                "local-" + UUID.randomUUID() + "@studio.example",
                "password",
                UUID.randomUUID().toString());
        JsonNode session = gateway.post(
                "/api/users/register",
                null,
                Map.of("email", fresh.get("email"), "password", fresh.get("password"), "name", "Local film maker"));
        OwnerOnly.write(data.accountFile(address), fresh);
        return new Account(gateway, fresh, session);
    }

    private static JsonNode login(Gateway gateway, Map<String, String> credentials) {
        return gateway.post(
                "/api/users/login",
                null,
                Map.of("email", credentials.get("email"), "password", credentials.get("password")));
    }

    UUID userId() {
        return userId;
    }

    String email() {
        return credentials.getOrDefault("email", "");
    }

    String token() {
        return token;
    }

    /** For films that take longer than a token lives. */
    void renew() {
        token = login(gateway, credentials).path("token").asString();
    }
}
