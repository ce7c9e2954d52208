package io.filmstudio.worker.protocol;

import io.filmstudio.worker.protocol.WorkerCalls.Answer;
import io.filmstudio.worker.provider.ProviderCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The worker protocol over HTTP. Every call throws {@link ServerAwayException} when it is worth trying again; what a
 * task's token no longer opens is answered as {@link Reply#FENCED}.
 */
public final class JobServiceClient {

    private final RestClient rest;
    private final WorkerTokens tokens;
    private final String workerId;

    public JobServiceClient(RestClient rest, WorkerTokens tokens, String workerId) {
        this.rest = rest;
        this.tokens = tokens;
        this.workerId = workerId;
    }

    public Registration.Accepted register(Registration registration) {
        try {
            return call(() -> rest.put()
                    .uri("/internal/workers/{id}", workerId)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.mint())
                    .body(registration)
                    .retrieve()
                    .requiredBody(Registration.Accepted.class));
        } catch (RefusedException wrongSecret) {
            throw new ServerAwayException(wrongSecret);
        }
    }

    /**
     * Empty when somebody else has the task or nobody should.
     *
     * @param claimId of the delivery that announced it: with the same one a claim may be repeated whose answer was lost
     */
    public Optional<Claim> claim(Announcement announcement, UUID claimId) {
        try {
            return Optional.of(call(() -> rest.post()
                    .uri("/internal/tasks/{id}/claim", announcement.taskId())
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.mint())
                    .body(new WorkerCalls.ClaimTask(workerId, announcement.attempt(), claimId))
                    .retrieve()
                    .requiredBody(Claim.class)));
        } catch (RefusedException unavailable) {
            return Optional.empty();
        }
    }

    public Reply heartbeat(Claim claim, double progress, String step) {
        return report(claim, "heartbeat", new WorkerCalls.Heartbeat(claim.attempt(), workerId, progress, step));
    }

    /** Fresh addresses for all files; empty when the task is no longer this worker's. */
    public Optional<Claim.Urls> urls(Claim claim) {
        try {
            return Optional.of(
                    post(claim, "urls", new WorkerCalls.RenewUrls(claim.attempt(), workerId), Claim.Urls.class));
        } catch (RefusedException fenced) {
            return Optional.empty();
        }
    }

    /** @throws OutputRefusedException when an output is missing or not what was asked for */
    public Reply finish(Claim claim, Object result, double computeSeconds) {
        List<String> outputs = claim.outputs().stream().map(Claim.Output::name).toList();
        try {
            var finish = new WorkerCalls.Finish(claim.attempt(), workerId, outputs, result, computeSeconds);
            return report(claim, "finish", finish);
        } catch (HttpClientErrorException.UnprocessableContent refused) {
            throw new OutputRefusedException(refused);
        }
    }

    /** @param retryAfter before which trying again is no use, or null */
    public Reply fail(Claim claim, String code, String message, boolean retryable, @Nullable Duration retryAfter) {
        Long seconds = retryAfter == null ? null : retryAfter.toSeconds();
        return report(
                claim, "fail", new WorkerCalls.Fail(claim.attempt(), workerId, code, message, retryable, seconds));
    }

    /** Stores a call to a provider whose outcome is open, or with null that none is. */
    public Reply rememberCall(Claim claim, @Nullable ProviderCall call) {
        var body = new WorkerCalls.RememberCall(claim.attempt(), workerId, call);
        try {
            return call(() -> rest.put()
                            .uri("/internal/tasks/{id}/provider-call", claim.taskId())
                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + claim.token())
                            .header("traceparent", claim.trace().traceparent())
                            .body(body)
                            .retrieve()
                            .requiredBody(Answer.class))
                    .orOk();
        } catch (RefusedException fenced) {
            return Reply.FENCED;
        }
    }

    /** Hands the task back untouched. */
    public Reply release(Claim claim) {
        return report(claim, "release", new WorkerCalls.Release(claim.attempt(), workerId));
    }

    private Reply report(Claim claim, String route, Object body) {
        try {
            return post(claim, route, body, Answer.class).orOk();
        } catch (RefusedException fenced) {
            return Reply.FENCED;
        }
    }

    private <T> T post(Claim claim, String route, Object body, Class<T> answer) {
        return call(() -> rest.post()
                .uri("/internal/tasks/{id}/{route}", claim.taskId(), route)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + claim.token())
                .header("traceparent", claim.trace().traceparent())
                .body(body)
                .retrieve()
                .requiredBody(answer));
    }

    private static <T> T call(Supplier<T> exchange) {
        try {
            return exchange.get();
        } catch (ResourceAccessException | HttpServerErrorException | HttpClientErrorException.TooManyRequests away) {
            throw new ServerAwayException(away);
        } catch (HttpClientErrorException.Unauthorized
                | HttpClientErrorException.Forbidden
                | HttpClientErrorException.NotFound
                | HttpClientErrorException.Conflict
                | HttpClientErrorException.Gone refused) {
            throw new RefusedException(refused);
        } catch (RestClientException brokenOff) {
            // an answer that began and did not end; what else cannot be read is a defect
            throw brokenOff.getCause() instanceof IOException ? new ServerAwayException(brokenOff) : brokenOff;
        }
    }
}
