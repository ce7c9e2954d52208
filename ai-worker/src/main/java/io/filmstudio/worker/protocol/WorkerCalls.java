package io.filmstudio.worker.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.filmstudio.worker.provider.ProviderCall;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of the worker's calls. */
final class WorkerCalls {

    private WorkerCalls() {}

    record ClaimTask(String workerId, int attempt, UUID claimId) {}

    record Heartbeat(int attempt, String workerId, double progress, String step) {}

    record RenewUrls(int attempt, String workerId) {}

    record Finish(int attempt, String workerId, List<String> outputs, Object result, double computeSeconds) {}

    record Fail(
            int attempt,
            String workerId,
            String code,
            String message,
            boolean retryable,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long retryAfterSeconds) {}

    record RememberCall(int attempt, String workerId, @Nullable ProviderCall call) {}

    record Release(int attempt, String workerId) {}

    /** Some routes answer with nothing but a status. */
    record Answer(@Nullable Reply reply) {

        Reply orOk() {
            return reply == null ? Reply.OK : reply;
        }
    }
}
