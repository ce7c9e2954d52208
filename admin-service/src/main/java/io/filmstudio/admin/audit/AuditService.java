package io.filmstudio.admin.audit;

import io.filmstudio.admin.audit.AuditEntry.Act;
import io.filmstudio.common.web.Paging;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The chain of audit entries. */
@Service
public class AuditService {

    private static final byte[] BEFORE_THE_FIRST = new byte[0];
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
        entries.lockChain();
        var last = entries.last();
        byte[] previous = last.map(AuditEntry::hash).orElse(BEFORE_THE_FIRST);
        long number = last.map(AuditEntry::number).orElse(0L) + 1;
        var act = new Act(operator.id(), operator.address(), action, target, json.writeValueAsString(details));
        entries.insert(AuditEntry.after(previous, number, clock.instant(), act));
        meters.counter("studio.audit.entries", "action", action).increment();
    }

    @Transactional(readOnly = true)
    List<AuditEntry> page(Paging paging) {
        return entries.page(paging.limit(), paging.offset());
    }

    long count() {
        return entries.last().map(AuditEntry::number).orElse(0L);
    }

    /** Walks the whole chain, up to the first entry that is not what was written. */
    @Transactional(readOnly = true)
    Verification verify() {
        byte[] previous = BEFORE_THE_FIRST;
        long number = 0;
        List<AuditEntry> batch = entries.following(number, BATCH);
        while (!batch.isEmpty()) {
            for (AuditEntry entry : batch) {
                if (entry.number() != number + 1 || !entry.follows(previous)) {
                    return new Verification(false, number);
                }
                previous = entry.hash();
                number = entry.number();
            }
            batch = entries.following(number, BATCH);
        }
        return new Verification(true, number);
    }

    /**
     * @param entries how many entries are as they were written, from the first
     */
    record Verification(boolean valid, long entries) {}
}
