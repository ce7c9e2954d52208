package io.filmstudio.admin.moderation;

import io.filmstudio.admin.audit.AuditService;
import io.filmstudio.admin.audit.Operator;
import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.common.web.Paging;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.contract.admin.ModerationDecided;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides about flagged texts, once for each: the decision holds for the same text for good, whoever submits it. */
@Service
class ModerationService {

    private static final int EXCERPT = 200;

    private final ModerationRepository cases;
    private final AuditService audit;
    private final Outbox outbox;
    private final Clock clock;

    ModerationService(ModerationRepository cases, AuditService audit, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<ModerationCase> page(@Nullable String status, Paging paging) {
        return cases.page(status, paging.limit(), paging.offset());
    }

    long count(@Nullable String status) {
        return cases.count(status);
    }

    ModerationCase get(UUID id) {
        return cases.find(id).orElseThrow(() -> ProblemException.notFound("case"));
    }

    /** Deciding the same again changes nothing, and is no act; the other way it is 409. */
    @Transactional
    ModerationCase decide(Operator operator, UUID id, boolean approved, @Nullable String reason) {
        String status = approved ? "approved" : "rejected";
        Instant now = clock.instant();
        boolean decided = cases.decide(id, status, reason, operator.id(), now);
        ModerationCase after = get(id);
        if (decided) {
            outbox.publish(new ModerationDecided(
                    id, after.userId(), after.contentHash(), approved, excerpt(after.text()), reason, now));
            audit.recordWith(operator, "moderation." + status, "moderation:" + id, facts(after));
        } else if (!after.status().equals(status)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "decided-otherwise", "This case is " + after.status() + " already.");
        }
        return after;
    }

    private static Map<String, ?> facts(ModerationCase decided) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("contentHash", decided.contentHash());
        facts.put("userId", decided.userId());
        facts.put("reason", decided.reason());
        return facts;
    }

    private static String excerpt(String text) {
        int characters = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(EXCERPT, characters)));
    }
}
