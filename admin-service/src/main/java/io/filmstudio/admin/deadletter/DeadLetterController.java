package io.filmstudio.admin.deadletter;

import io.filmstudio.admin.audit.Operator;
import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/dead-letters")
class DeadLetterController {

    private final DeadLetterService letters;

    DeadLetterController(DeadLetterService letters) {
        this.letters = letters;
    }

    /** Messages that could not be handled, latest first. */
    @GetMapping
    DeadLetterListView list(
            @RequestParam @Nullable @Pattern(regexp = "dead|replayed", message = "must be dead or replayed") String status,
            @RequestParam @Nullable String service,
            @Valid Paging paging) {
        List<DeadLetterView> page = letters.page(status, service, paging).stream()
                .map(DeadLetterView::of)
                .toList();
        return new DeadLetterListView(page, paging.page(), paging.limit(), letters.count(status, service));
    }

    /** One message, with its body. */
    @GetMapping("/{id}")
    DeadLetterDetailView get(@PathVariable UUID id) {
        DeadLetter letter = letters.get(id);
        return new DeadLetterDetailView(
                DeadLetterView.of(letter),
                letter.contentType(),
                letter.traceparent(),
                new String(letter.body(), StandardCharsets.UTF_8));
    }

    /** Puts a message back to be handled again. */
    @Idempotent
    @PostMapping("/{id}/replay")
    @Refuses({"409 already-replayed", "503 outcome-uncertain"})
    DeadLetterView replay(
            CurrentUser operator, @PathVariable UUID id, @MintedId UUID replayId, HttpServletRequest http) {
        return DeadLetterView.of(letters.replay(Operator.of(operator, http), id, replayId));
    }

    record DeadLetterListView(List<DeadLetterView> deadLetters, int page, int limit, long total) {}

    record DeadLetterDetailView(
            DeadLetterView deadLetter, @Nullable String contentType, @Nullable String traceparent, String body) {}

    /** @param service the one that could not handle it */
    record DeadLetterView(
            UUID id,
            String service,
            String event,
            @Nullable String messageId,
            String reason,
            String status,
            int replays,
            @Nullable Instant diedAt,
            @Nullable Instant replayedAt) {

        static DeadLetterView of(DeadLetter letter) {
            return new DeadLetterView(
                    letter.id(),
                    letter.service(),
                    letter.event(),
                    letter.messageId(),
                    letter.reason(),
                    letter.status(),
                    letter.replays(),
                    letter.diedAt(),
                    letter.replayedAt());
        }
    }
}
