package io.filmstudio.worker.protocol;

import io.filmstudio.worker.provider.ProviderCall;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task that is now this worker's, for as long as its heartbeats are heard.
 *
 * @param providerCall what an earlier attempt left open at a provider
 * @param token opens the task's other routes, and nothing else
 */
public record Claim(
        UUID taskId,
        int attempt,
        String kind,
        String token,
        int leaseSeconds,
        int heartbeatSeconds,
        JsonNode parameters,
        List<Input> inputs,
        List<Output> outputs,
        @Nullable ProviderCall providerCall,
        @Nullable String traceparent) {

    /** From here on the worker's own span of the trace; a trace of its own where none was given. */
    public Claim {
        traceparent = Trace.following(traceparent).traceparent();
    }

    public Trace trace() {
        return Trace.of(traceparent);
    }

    /** A file to read, from an address that expires. */
    public record Input(String name, URI url) {}

    /** A file to write, to an address that expires; the content type is part of the address's signature. */
    public record Output(String name, String contentType, URI url) {}

    /** Fresh addresses for the files of a claim. */
    public record Urls(List<Input> inputs, List<Output> outputs) {}
}
