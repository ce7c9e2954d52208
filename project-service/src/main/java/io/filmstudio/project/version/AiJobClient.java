package io.filmstudio.project.version;

import io.filmstudio.common.security.InternalClients;
import io.filmstudio.common.web.Deadline;
import io.filmstudio.project.version.SubmitReply.Refused;
import io.filmstudio.project.version.SubmitReply.Taken;
import io.filmstudio.project.version.SubmitReply.Unknown;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** Hands film jobs to ai-job-service, asks after them and gives them up. All of it may be done again and again. */
@Component
class AiJobClient {

    private static final Logger log = LoggerFactory.getLogger(AiJobClient.class);

    private final RestClient http;
    private final CircuitBreaker breaker = CircuitBreaker.of("ai-job-service", breakerConfig());

    AiJobClient(
            InternalClients clients,
            SubmissionProperties properties,
            Clock clock,
            @Value("${studio.services.ai-job}") String baseUrl) {
        this.http = clients.builder(baseUrl, properties.deadline())
                .requestInitializer(request -> request.getHeaders()
                        .set(
                                Deadline.HEADER,
                                Long.toString(deadline(properties, clock).toEpochMilli())))
                .build();
    }

    /** Until when we wait for an answer, be somebody waiting for ours or not: after that nobody need begin. */
    private static Instant deadline(SubmissionProperties properties, Clock clock) {
        return clock.instant().plus(Deadline.atMost(properties.deadline(), clock));
    }

    SubmitReply submit(FilmVersion version) {
        try {
            return breaker.executeSupplier(() -> http.put()
                    .uri("/internal/jobs/{id}", version.jobId())
                    .body(SubmitRequest.of(version))
                    .exchange((request, response) -> read(response)));
        } catch (RestClientException | CallNotPermittedException ex) {
            log.warn("job {} may or may not be submitted: {}", version.jobId(), ex.toString());
            return new Unknown();
        }
    }

    /**
     * Whether ai-job-service has no such job and never will, not even by a submit that is still on its way. False when it
     * has one after all, or there is no telling.
     */
    boolean giveUp(UUID jobId) {
        try {
            return breaker.executeSupplier(() -> http.put()
                            .uri("/internal/jobs/{id}/tombstone", jobId)
                            .retrieve()
                            .requiredBody(Tombstone.class))
                    .isUnknown();
        } catch (RestClientException | IllegalStateException | CallNotPermittedException ex) {
            log.warn("job {} may or may not be given up: {}", jobId, ex.toString());
            return false;
        }
    }

    /** @param state of the job that there is, or {@code unknown} */
    private record Tombstone(String state) {

        boolean isUnknown() {
            return state.equals("unknown");
        }
    }

    /** The job as it stands; empty when ai-job-service does not have it. Throws when there is no telling. */
    Optional<JobState> find(UUID jobId) {
        return breaker.executeSupplier(() -> http.get()
                .uri("/internal/jobs/{id}", jobId)
                .exchange((request, response) -> response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                        ? Optional.empty()
                        : Optional.of(body(response))));
    }

    /** Opens when most of the last calls found nobody who answers, and tries again soon. A refusal is an answer. */
    private static CircuitBreakerConfig breakerConfig() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(50)
                .minimumNumberOfCalls(20)
                .waitDurationInOpenState(Duration.ofSeconds(5))
                .ignoreExceptions(HttpClientErrorException.class)
                .build();
    }

    private static SubmitReply read(ConvertibleClientHttpResponse response) throws IOException {
        return switch (response.getStatusCode().value()) {
            case 402, 422 -> Refused.by(response);
            case 403 -> refused(response, "account-suspended");
            case 409 -> refused(response, "job-tombstoned");
            default -> new Taken(body(response));
        };
    }

    /** Any other reason is no answer to whether the job will run. */
    private static Refused refused(ConvertibleClientHttpResponse response, String definite) throws IOException {
        Refused refused = Refused.by(response);
        if (!refused.code().equals(definite)) {
            throw response.createException();
        }
        return refused;
    }

    private static JobState body(ConvertibleClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw response.createException();
        }
        JobState job = response.bodyTo(JobState.class);
        if (job == null) {
            throw new RestClientException("ai-job-service answered without a body");
        }
        return job;
    }
}
