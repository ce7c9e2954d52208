package io.filmstudio.admin.deadletter;

import io.filmstudio.admin.act.Act;
import io.filmstudio.admin.act.Acts;
import io.filmstudio.admin.audit.Operator;
import io.filmstudio.common.web.Paging;
import io.filmstudio.common.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class DeadLetterService {

    private final DeadLetterRepository letters;
    private final DeadLetterSender sender;
    private final Acts acts;
    private final TransactionTemplate transaction;

    DeadLetterService(
            DeadLetterRepository letters, DeadLetterSender sender, Acts acts, TransactionTemplate transaction) {
        this.letters = letters;
        this.sender = sender;
        this.acts = acts;
        this.transaction = transaction;
    }

    List<DeadLetter> page(@Nullable String status, @Nullable String service, Paging paging) {
        return letters.page(status, service, paging.limit(), paging.offset());
    }

    long count(@Nullable String status, @Nullable String service) {
        return letters.count(status, service);
    }

    DeadLetter get(UUID id) {
        return letters.find(id).orElseThrow(() -> ProblemException.notFound("dead letter"));
    }

    /**
     * Puts the message back, under its own id. It stays dead unless the broker has confirmed it; should that be lost, a
     * second replay is the same message to its listener's inbox. Asked again for the same replay, answers how it stands.
     */
    DeadLetter replay(Operator operator, UUID id, UUID replayId) {
        DeadLetter letter = get(id);
        var act = new Act(
                operator,
                "broker",
                "dead-letter.replay",
                "dead-letter.replayed",
                "dead-letter:" + id,
                Map.of("queue", letter.queue()));
        return acts.carryOut(act, () -> transaction.execute(status -> sent(id, replayId)));
    }

    private DeadLetter sent(UUID id, UUID replayId) {
        var taken = letters.take(id, replayId);
        taken.ifPresent(sender::send);
        return taken.or(() -> letters.findReplayed(id, replayId))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT, "already-replayed", "This message was put back already."));
    }
}
