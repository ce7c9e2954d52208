package io.filmstudio.aijob.generation;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.submission.TimeEstimate;
import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a clip, a voice, a tune or moving lips. Each is a job with a hold of its own. */
@RestController
@RequestMapping("/api/ai")
class GenerationController {

    private final GenerationService generations;
    private final ProjectClient projects;
    private final TimeEstimate estimate;

    GenerationController(GenerationService generations, ProjectClient projects, TimeEstimate estimate) {
        this.generations = generations;
        this.projects = projects;
        this.estimate = estimate;
    }

    /** Makes a clip from a prompt. */
    @PostMapping("/video-generate")
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses({"402 insufficient-credits", "404 not-found", "422 under-review", "503 project-service-unavailable"})
    ResponseEntity<Accepted> video(
            CurrentUser user,
            @MintedId UUID jobId,
            @RequestHeader("Authorization") String authorization,
            @Valid @RequestBody VideoRequest request) {
        projects.requireOwn(request.projectId(), authorization);
        return accepted(generations.video(jobId, user.id(), request));
    }

    /** Speaks a text. */
    @PostMapping("/audio-generate")
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses({"402 insufficient-credits", "404 not-found", "422 under-review", "503 project-service-unavailable"})
    ResponseEntity<Accepted> audio(
            CurrentUser user,
            @MintedId UUID jobId,
            @RequestHeader("Authorization") String authorization,
            @Valid @RequestBody AudioRequest request) {
        projects.requireOwn(request.projectId(), authorization);
        return accepted(generations.audio(jobId, user.id(), request));
    }

    /** Composes a tune. */
    @PostMapping("/music-generate")
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses({"402 insufficient-credits", "404 not-found", "422 under-review", "503 project-service-unavailable"})
    ResponseEntity<Accepted> music(
            CurrentUser user,
            @MintedId UUID jobId,
            @RequestHeader("Authorization") String authorization,
            @Valid @RequestBody MusicRequest request) {
        projects.requireOwn(request.projectId(), authorization);
        return accepted(generations.music(jobId, user.id(), request));
    }

    /** Moves the lips of a clip to a voice. Both are outputs of my own jobs. */
    @PostMapping("/lip-sync")
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses({"402 insufficient-credits", "404 not-found", "422 under-review", "503 project-service-unavailable"})
    ResponseEntity<Accepted> lipSync(
            CurrentUser user,
            @MintedId UUID jobId,
            @RequestHeader("Authorization") String authorization,
            @Valid @RequestBody LipSyncRequest request) {
        projects.requireOwn(request.projectId(), authorization);
        return accepted(generations.lipSync(jobId, user.id(), request));
    }

    private ResponseEntity<Accepted> accepted(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/ai/jobs/" + job.id()))
                .body(new Accepted(job.id(), job.status().shown(), estimate.seconds(job)));
    }

    /** @param estimatedTime seconds */
    record Accepted(UUID jobId, String status, long estimatedTime) {}
}
