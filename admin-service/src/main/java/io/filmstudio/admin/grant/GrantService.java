package io.filmstudio.admin.grant;

import io.filmstudio.admin.account.AccountService;
import io.filmstudio.admin.audit.AuditService;
import io.filmstudio.common.web.ProblemException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;

/** Gives credits by hand. The audit knows of every attempt before it is made, and of its outcome where it is known. */
@Service
class GrantService {

    private static final Logger log = LoggerFactory.getLogger(GrantService.class);

    private final AccountService accounts;
    private final AuditService audit;
    private final CreditClient credit;

    GrantService(AccountService accounts, AuditService audit, CreditClient credit) {
        this.accounts = accounts;
        this.audit = audit;
        this.credit = credit;
    }

    /** The balance afterwards; null where credits are unlimited. */
    @Nullable Long grant(Grant grant) {
        accounts.requireKnown(grant.userId());
        audit("credits.grant-requested", grant, Map.of("credits", grant.credits(), "reason", grant.reason()));
        try {
            Long balance = credit.grant(grant.id(), grant.userId(), grant.credits(), grant.reason());
            audit("credits.granted", grant, Map.of("credits", grant.credits()));
            return balance;
        } catch (RestClientException ex) {
            log.warn("grant {} may or may not be given: {}", grant.id(), ex.toString());
            audit("credits.grant-uncertain", grant, Map.of());
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "grant-uncertain",
                    "The credits may or may not have been given. Ask again with the same Idempotency-Key.",
                    Duration.ofSeconds(5));
        }
    }

    private void audit(String action, Grant grant, Map<String, ?> facts) {
        Map<String, Object> details = new HashMap<>(facts);
        details.put("grantId", grant.id());
        audit.record(grant.actor(), grant.address(), action, "user:" + grant.userId(), details);
    }

    /** Credits that an operator gives to a user. */
    record Grant(UUID id, UUID actor, String address, UUID userId, long credits, String reason) {}
}
