package io.filmstudio.admin.audit;

import io.filmstudio.admin.audit.AuditEntry.Act;
import io.filmstudio.admin.audit.AuditRepository.Head;
import io.filmstudio.common.web.Paging;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The chain of audit entries. */
@Service
public class AuditService {

    private static final Logger log = LoggerFactory.getLogger(AuditService.class);
    private static final Head BEFORE_THE_FIRST = new Head(0, new byte[0]);
    private static final int BATCH = 500;

    private final AuditRepository entries;
    private final JsonMapper json;
    private final Clock clock;
    private final MeterRegistry meters;

    AuditService(AuditRepository entries, JsonMapper json, Clock clock, MeterRegistry meters) {
        this.entries = entries;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    /** Writes an entry that lasts whatever becomes of the caller. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(Operator operator, String action, String target, Map<String, ?> details) {
        append(operator, action, target, details);
    }

    /** Writes an entry about a change of the caller's transaction, which both stand or fall with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordWith(Operator operator, String action, String target, Map<String, ?> details) {
        append(operator, action, target, details);
    }

    private void append(Operator operator, String action, String target, Map<String, ?> details) {
        Head head = entries.lockHead();
        var act = new Act(operator.id(), operator.address(), action, target, json.writeValueAsString(details));
        entries.insert(AuditEntry.after(head.hash(), head.number() + 1, clock.instant(), act));
        meters.counter("studio.audit.entries", "action", action).increment();
    }

    @Transactional(readOnly = true)
    List<AuditEntry> page(Paging paging) {
        return entries.page(paging.limit(), paging.offset());
    }

    long count() {
        return entries.head().number();
    }

    /** Walks the whole chain, up to the first entry that is missing or not what was written. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Verification verify() {
        Head walked = BEFORE_THE_FIRST;
        List<AuditEntry> batch = entries.following(walked.number(), BATCH);
        while (!batch.isEmpty()) {
            for (AuditEntry entry : batch) {
                if (entry.number() != walked.number() + 1 || !entry.follows(walked.hash())) {
                    return new Verification(false, walked.number());
                }
                walked = new Head(entry.number(), entry.hash());
            }
            batch = entries.following(walked.number(), BATCH);
        }
        return new Verification(walked.is(entries.head()), walked.number());
    }

    /** Who keeps the logs elsewhere can tell a chain that was cut, head and all. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void logHead() {
        Head head = entries.head();
        log.info(
                "the audit has {} entries, the last is {}",
                head.number(),
                HexFormat.of().formatHex(head.hash()));
    }

    /**
     * @param entries how many entries are as they were written, from the first
     */
    record Verification(boolean valid, long entries) {}
}
