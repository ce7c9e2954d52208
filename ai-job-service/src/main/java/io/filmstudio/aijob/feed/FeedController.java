package io.filmstudio.aijob.feed;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobLog;
import io.filmstudio.aijob.owner.OwnedJobs;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events of a job, from the first or from where the client left off. */
@RestController
class FeedController {

    private static final int LONGEST_NUMBER = 18;

    private final OwnedJobs owned;
    private final JobLog log;
    private final JobFeed feed;

    FeedController(OwnedJobs owned, JobLog log, JobFeed feed) {
        this.owned = owned;
        this.log = log;
        this.feed = feed;
    }

    /** Every change of a job, as it happens. A client that has heard the end of an ended job gets 204, which tells it not to come back. */
    @GetMapping("/api/ai/jobs/{id}/events")
    ResponseEntity<SseEmitter> events(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        Job job = owned.get(user, id);
        long heard = number(lastEventId);
        if (job.status().ended() && log.after(id, heard, 1).isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(feed.watch(user.id(), id, heard));
    }

    private static long number(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return 0;
        }
        if (lastEventId.length() > LONGEST_NUMBER || !lastEventId.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw ProblemException.invalid("Last-Event-ID", "must be the id of an event, or 0");
        }
        return Long.parseLong(lastEventId);
    }
}
