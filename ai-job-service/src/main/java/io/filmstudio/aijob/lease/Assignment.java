package io.filmstudio.aijob.lease;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** All that a worker needs for a task. */
record Assignment(
        UUID taskId,
        int attempt,
        String kind,
        String token,
        long leaseSeconds,
        long heartbeatSeconds,
        JsonNode parameters,
        List<InputUrl> inputs,
        List<OutputUrl> outputs) {

    record InputUrl(String name, URI url) {}

    record OutputUrl(String name, String contentType, URI url) {}

    /** Fresh addresses for the same files. */
    record Urls(List<InputUrl> inputs, List<OutputUrl> outputs) {}
}
