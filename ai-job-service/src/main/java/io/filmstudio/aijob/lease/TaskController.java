package io.filmstudio.aijob.lease;

import io.filmstudio.aijob.lease.Assignment.Urls;
import io.filmstudio.aijob.task.Lease;
import io.filmstudio.aijob.task.ProviderCall;
import io.filmstudio.common.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The worker protocol. */
@RestController
@RequestMapping("/internal/tasks/{taskId}")
class TaskController {

    private final LeaseService leases;
    private final TaskOutcomes outcomes;
    private final TaskFiles files;
    private final TaskTokens tokens;
    private final LeaseTerms properties;

    TaskController(
            LeaseService leases, TaskOutcomes outcomes, TaskFiles files, TaskTokens tokens, LeaseTerms properties) {
        this.leases = leases;
        this.outcomes = outcomes;
        this.files = files;
        this.tokens = tokens;
        this.properties = properties;
    }

    /** A worker that did not hear the answer may ask again with the same {@code claimId}, and is answered again. */
    @PostMapping("/claim")
    Assignment claim(@PathVariable UUID taskId, @Valid @RequestBody ClaimRequest request) {
        return leases.claim(new Lease(taskId, request.attempt(), request.workerId()), request.claimId())
                .map(task -> {
                    Urls urls = files.urls(task);
                    return new Assignment(
                            task.id(),
                            task.attempt(),
                            task.kind().wire(),
                            tokens.mint(task),
                            properties.running().toSeconds(),
                            properties.heartbeat().toSeconds(),
                            task.parameters(),
                            urls.inputs(),
                            urls.outputs(),
                            task.providerCall(),
                            task.traceparent());
                })
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT, "task-not-available", "The task is not to be had in this attempt."));
    }

    @PostMapping("/heartbeat")
    Reply heartbeat(
            @PathVariable UUID taskId,
            @AuthenticationPrincipal Jwt token,
            @Valid @RequestBody HeartbeatRequest request) {
        Lease lease = lease(taskId, token, request.attempt(), request.workerId());
        return leases.heartbeat(lease, request.progress(), request.step() == null ? "" : request.step());
    }

    /** Fresh addresses; a lease that no longer counts gets none. */
    @PostMapping("/urls")
    Urls urls(@PathVariable UUID taskId, @AuthenticationPrincipal Jwt token, @Valid @RequestBody UrlsRequest request) {
        return leases.findAttempt(taskId, attempt(taskId, token, request.attempt()))
                .map(files::urls)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT, "task-not-available", "The task is not held in this attempt."));
    }

    @PostMapping("/finish")
    Reply finish(
            @PathVariable UUID taskId, @AuthenticationPrincipal Jwt token, @Valid @RequestBody FinishRequest request) {
        JsonNode result = request.result() == null ? JsonNodeFactory.instance.objectNode() : request.result();
        return outcomes.finish(lease(taskId, token, request.attempt(), request.workerId()), result);
    }

    @PostMapping("/fail")
    Reply fail(@PathVariable UUID taskId, @AuthenticationPrincipal Jwt token, @Valid @RequestBody FailRequest request) {
        return outcomes.fail(lease(taskId, token, request.attempt(), request.workerId()), request.failure());
    }

    /** Said before a provider is asked for something that costs, and again without a call once the outcome is known. */
    @PutMapping("/provider-call")
    Reply rememberCall(
            @PathVariable UUID taskId,
            @AuthenticationPrincipal Jwt token,
            @Valid @RequestBody ProviderCallRequest request) {
        Lease lease = lease(taskId, token, request.attempt(), request.workerId());
        return leases.rememberCall(
                lease, request.call() == null ? null : request.call().toCall());
    }

    /** A worker that shuts down hands back what it holds. */
    @PostMapping("/release")
    Reply release(
            @PathVariable UUID taskId, @AuthenticationPrincipal Jwt token, @Valid @RequestBody LeaseRequest request) {
        return leases.release(lease(taskId, token, request.attempt(), request.workerId()));
    }

    private static Lease lease(UUID taskId, Jwt token, int attempt, String workerId) {
        return new Lease(taskId, attempt(taskId, token, attempt), workerId);
    }

    /** A task token is good for its own task and attempt alone. */
    private static int attempt(UUID taskId, Jwt token, int attempt) {
        Number granted = token.getClaim(TaskTokens.ATTEMPT);
        if (!taskId.toString().equals(token.getSubject()) || granted == null || granted.intValue() != attempt) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN, "forbidden", "The token is for another task or another attempt.");
        }
        return attempt;
    }

    record ClaimRequest(@Min(1) int attempt, @NotBlank @Size(max = 200) String workerId, @Nullable UUID claimId) {}

    record LeaseRequest(@Min(1) int attempt, @NotBlank @Size(max = 200) String workerId) {}

    record UrlsRequest(@Min(1) int attempt) {}

    record HeartbeatRequest(
            @Min(1) int attempt,
            @NotBlank @Size(max = 200) String workerId,
            @DecimalMin("0") @DecimalMax("1") double progress,
            @Nullable String step) {}

    record ProviderCallRequest(
            @Min(1) int attempt, @NotBlank @Size(max = 200) String workerId, @Nullable @Valid OpenCall call) {}

    record OpenCall(
            @NotBlank @Size(max = 100) String provider,
            @NotBlank @Size(max = 200) String model,
            @NotBlank @Size(max = 200) String id) {

        ProviderCall toCall() {
            return new ProviderCall(provider, model, id);
        }
    }

    record FinishRequest(
            @Min(1) int attempt,
            @NotBlank @Size(max = 200) String workerId,
            @Nullable List<String> outputs,
            @Nullable JsonNode result,
            @Nullable Double computeSeconds) {}

    record FailRequest(
            @Min(1) int attempt,
            @NotBlank @Size(max = 200) String workerId,
            @NotBlank @Size(max = 100) String code,
            @NotNull @Size(max = 1000) String message,
            boolean retryable,
            @Nullable @Min(0) @Max(86_400) Long retryAfterSeconds) {

        TaskFailure failure() {
            Duration wait = retryAfterSeconds == null ? null : Duration.ofSeconds(retryAfterSeconds);
            return new TaskFailure(code, message, retryable, wait);
        }
    }
}
