package io.filmstudio.admin.standing;

import io.filmstudio.common.security.InternalClients;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Changes how users stand, at user-service; doing so again changes nothing more. */
@Component
class UserClient {

    private final RestClient http;

    UserClient(InternalClients clients, @Value("${studio.services.user}") String baseUrl) {
        this.http = clients.builder(baseUrl).build();
    }

    /** By the time it answers, the user's tokens are on the gateway's list of revoked ones. */
    Account suspend(UUID userId, String reason) {
        return http.put()
                .uri("/internal/users/{id}/suspension", userId)
                .body(Map.of("reason", reason))
                .retrieve()
                .requiredBody(Account.class);
    }

    Account reinstate(UUID userId) {
        return http.delete()
                .uri("/internal/users/{id}/suspension", userId)
                .retrieve()
                .requiredBody(Account.class);
    }

    record Account(UUID id, String status) {}
}
