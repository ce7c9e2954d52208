package io.filmstudio.aijob.credit;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.Tier;
import io.filmstudio.common.Uuids;
import io.filmstudio.common.security.InternalClients;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.http.HttpTimeoutException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks credit-service to set credits aside. Asking again for the same run of a job answers how its hold stands. */
@Component
public class CreditClient {

    private static final Logger log = LoggerFactory.getLogger(CreditClient.class);

    private final RestClient http;
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("credit-service");

    CreditClient(InternalClients clients, @Value("${studio.services.credit}") String baseUrl) {
        this.http = clients.builder(baseUrl).build();
    }

    /** Sets aside what the job may cost. A time-out is no refusal: the hold may be there. */
    public HoldAnswer hold(Job job) {
        try {
            return breaker.executeSupplier(() -> place(job)).answer();
        } catch (RestClientException | CallNotPermittedException ex) {
            log.warn("the hold for job {} run {} is unknown: {}", job.id(), job.run(), ex.toString());
            return new HoldAnswer.Unknown();
        }
    }

    /** A connection that breaks is tried once more at once: asking twice for a hold places one. */
    private HoldView place(Job job) {
        try {
            return post(job);
        } catch (ResourceAccessException broken) {
            if (broken.getCause() instanceof HttpTimeoutException) {
                throw broken;
            }
            return post(job);
        }
    }

    private HoldView post(Job job) {
        return http.post()
                .uri("/internal/credits/holds")
                .body(new HoldRequest(job.userId(), job.id(), job.run(), job.credits()))
                .retrieve()
                .requiredBody(HoldView.class);
    }

    /** Gives a hold back that turned out to be for nothing. Should this fail, credit-service finds out by itself. */
    public void release(Job job) {
        UUID holdId = Uuids.v5("hold:" + job.id() + ":" + job.run());
        try {
            breaker.executeRunnable(() -> http.post()
                    .uri("/internal/credits/holds/{id}/release", holdId)
                    .retrieve()
                    .toBodilessEntity());
        } catch (RestClientException | CallNotPermittedException ex) {
            log.warn("hold {} is left to expire: {}", holdId, ex.toString());
        }
    }

    private record HoldRequest(UUID userId, UUID jobId, int run, long credits) {}

    private record HoldView(String status, String tier) {

        HoldAnswer answer() {
            return switch (status) {
                case "open" -> new HoldAnswer.Open(Tier.of(tier));
                case "insufficient" -> new HoldAnswer.Insufficient();
                case "resolved" -> new HoldAnswer.Resolved();
                default -> new HoldAnswer.Unknown();
            };
        }
    }
}
