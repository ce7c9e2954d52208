package io.filmstudio.admin.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.filmstudio.common.web.Paging;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/audit")
class AuditController {

    private final AuditService audit;

    AuditController(AuditService audit) {
        this.audit = audit;
    }

    /** What admins did, newest first. */
    @GetMapping
    AuditListView list(@Valid Paging paging) {
        List<EntryView> page = audit.page(paging).stream().map(EntryView::of).toList();
        return new AuditListView(page, paging.page(), paging.limit(), audit.count());
    }

    /** Checks the chain of hashes over all entries. */
    @GetMapping("/verification")
    AuditService.Verification verify() {
        return audit.verify();
    }

    record AuditListView(List<EntryView> entries, int page, int limit, long total) {}

    record EntryView(
            long number,
            Instant at,
            UUID actor,
            String address,
            String action,
            String target,
            @JsonRawValue String details,
            String hash) {

        static EntryView of(AuditEntry entry) {
            return new EntryView(
                    entry.number(),
                    entry.at(),
                    entry.actor(),
                    entry.address(),
                    entry.action(),
                    entry.target(),
                    entry.details(),
                    HexFormat.of().formatHex(entry.hash()));
        }
    }
}
