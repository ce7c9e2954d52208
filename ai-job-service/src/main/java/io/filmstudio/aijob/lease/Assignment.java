package io.filmstudio.aijob.lease;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.filmstudio.aijob.task.ProviderCall;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that a worker needs for a task.
 *
 * @param providerCall what an earlier attempt left open at a provider; absent when nothing
 * @param traceparent W3C trace that the work belongs to
 */
record Assignment(
        UUID taskId,
        int attempt,
        String kind,
        String token,
        long leaseSeconds,
        long heartbeatSeconds,
        JsonNode parameters,
        List<InputUrl> inputs,
        List<OutputUrl> outputs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProviderCall providerCall,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceparent) {

    record InputUrl(String name, URI url) {}

    record OutputUrl(String name, String contentType, URI url) {}

    /** Fresh addresses for the same files. */
    record Urls(List<InputUrl> inputs, List<OutputUrl> outputs) {}
}
