package io.filmstudio.youtube.upload;

import io.filmstudio.common.security.InternalClients;
import io.filmstudio.common.web.ProblemException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks project-service what there is to publish. */
@Component
class ProjectClient {

    private static final Logger log = LoggerFactory.getLogger(ProjectClient.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final RestClient http;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "project-service",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(50)
                    .minimumNumberOfCalls(20)
                    .waitDurationInOpenState(RETRY_AFTER)
                    .ignoreExceptions(HttpClientErrorException.class)
                    .build());

    ProjectClient(InternalClients clients, @Value("${studio.services.project}") String baseUrl) {
        this.http = clients.builder(baseUrl).build();
    }

    /** The user's finished film; 404 for another's project, 409 while it has none, 503 when nobody can tell. */
    Film get(UUID projectId, UUID userId) {
        try {
            return breaker.executeSupplier(() -> Optional.ofNullable(http.get()
                            .uri("/internal/projects/{project}/film?userId={user}", projectId, userId)
                            .retrieve()
                            .body(Film.class))
                    .orElseThrow(() -> new RestClientException("no body")));
        } catch (HttpClientErrorException refused) {
            throw problem(refused);
        } catch (RestClientException | CallNotPermittedException failure) {
            log.warn("project-service cannot be asked: {}", failure.toString());
            throw unavailable();
        }
    }

    private static ProblemException problem(HttpClientErrorException refused) {
        return switch (refused.getStatusCode().value()) {
            case 404 -> ProblemException.notFound("project");
            case 409 -> conflict(refused.getResponseBodyAs(Refusal.class));
            default -> unavailable();
        };
    }

    private static ProblemException conflict(@Nullable Refusal refusal) {
        return refusal == null
                ? unavailable()
                : new ProblemException(HttpStatus.CONFLICT, refusal.slug(), refusal.error());
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "project-service-unavailable",
                "The project cannot be looked up at the moment.",
                RETRY_AFTER);
    }

    private record Refusal(String type, String error) {

        String slug() {
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }
}
