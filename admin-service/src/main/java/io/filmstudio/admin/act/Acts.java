package io.filmstudio.admin.act;

import io.filmstudio.admin.audit.AuditService;
import io.filmstudio.common.web.ProblemException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Has acts carried out. The audit knows of every attempt before it is made, and of its outcome where it is known. */
@Component
public class Acts {

    private static final Logger log = LoggerFactory.getLogger(Acts.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AuditService audit;
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .ignoreExceptions(HttpClientErrorException.class, ProblemException.class)
            .build());

    Acts(AuditService audit) {
        this.audit = audit;
    }

    /** What the call answers. A refusal is passed on; a 503 says whether anything may have been done. */
    public <T> T carryOut(Act act, Supplier<T> call) {
        audit(act, act.attempt() + "-requested", Map.of());
        try {
            T answer = breakers.circuitBreaker(act.service()).executeSupplier(call);
            audit(act, act.done(), Map.of());
            return answer;
        } catch (CallNotPermittedException ex) {
            audit(act, act.attempt() + "-refused", Map.of("problem", "unavailable"));
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    act.service() + " does not answer at present; nothing was done.",
                    RETRY_AFTER);
        } catch (ProblemException ex) {
            throw refused(act, ex.slug(), ex);
        } catch (RuntimeException ex) {
            // whatever broke, it may have been done before
            throw Refusal.definite(ex)
                    .map(refusal -> refused(act, refusal.slug(), refusal.passedOn()))
                    .orElseGet(() -> uncertain(act, ex));
        }
    }

    private ProblemException refused(Act act, String slug, ProblemException told) {
        audit(act, act.attempt() + "-refused", Map.of("problem", slug));
        return told;
    }

    private ProblemException uncertain(Act act, RuntimeException ex) {
        log.warn("{} on {} may or may not be done: {}", act.attempt(), act.target(), ex.toString());
        audit(act, act.attempt() + "-uncertain", Map.of());
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "outcome-uncertain",
                "It may or may not have been done. Ask again with the same Idempotency-Key.",
                RETRY_AFTER);
    }

    private void audit(Act act, String action, Map<String, ?> more) {
        Map<String, Object> details = new HashMap<>(act.details());
        details.putAll(more);
        audit.record(act.operator(), action, act.target(), details);
    }
}
