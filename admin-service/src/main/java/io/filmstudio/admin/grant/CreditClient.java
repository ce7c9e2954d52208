package io.filmstudio.admin.grant;

import io.filmstudio.common.security.InternalClients;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Gives credits through credit-service; the grant id makes asking again harmless. */
@Component
class CreditClient {

    private final RestClient http;

    CreditClient(InternalClients clients, @Value("${studio.services.credit}") String baseUrl) {
        this.http = clients.builder(baseUrl).build();
    }

    /** What the wallet holds afterwards; null where credits are unlimited. */
    @Nullable Long grant(UUID grantId, UUID userId, long credits, String reason) {
        Granted granted = http.post()
                .uri("/internal/credits/grants")
                .body(new Grant(grantId, userId, credits, reason))
                .retrieve()
                .body(Granted.class);
        if (granted == null) {
            throw new RestClientException("credit-service answered without a body");
        }
        return granted.balance();
    }

    private record Grant(UUID grantId, UUID userId, long credits, String reason) {}

    private record Granted(@Nullable Long balance) {}
}
