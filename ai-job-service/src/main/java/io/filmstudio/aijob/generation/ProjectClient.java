package io.filmstudio.aijob.generation;

import io.filmstudio.common.web.ProblemException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks project-service, in the caller's own name, whether a project is the caller's. */
@Component
class ProjectClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final RestClient http;
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("project-service");

    ProjectClient(RestClient.Builder builder, @Value("${studio.services.project}") String baseUrl) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build());
        requests.setReadTimeout(READ_TIMEOUT);
        this.http = builder.baseUrl(baseUrl).requestFactory(requests).build();
    }

    /** Throws 404 for a project that is absent or another's, 503 when nobody can tell. */
    void requireOwn(UUID projectId, String authorization) {
        HttpStatusCode status = ask(projectId, authorization);
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            throw ProblemException.notFound("project");
        }
        if (!status.is2xxSuccessful()) {
            throw unavailable();
        }
    }

    private HttpStatusCode ask(UUID projectId, String authorization) {
        try {
            return breaker.executeSupplier(() -> http.get()
                    .uri("/api/projects/{id}", projectId)
                    .header(HttpHeaders.AUTHORIZATION, authorization)
                    .exchange((request, response) -> response.getStatusCode()));
        } catch (RestClientException | CallNotPermittedException ex) {
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "project-service-unavailable",
                "The project cannot be looked up at the moment.",
                RETRY_AFTER);
    }
}
