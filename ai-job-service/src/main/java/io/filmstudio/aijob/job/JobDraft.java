package io.filmstudio.aijob.job;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A job before it is stored.
 *
 * @param credits the most that it may cost
 * @param estimatedSeconds seconds of worker time
 */
public record JobDraft(
        UUID id, UUID userId, UUID projectId, JobType type, JsonNode request, long credits, double estimatedSeconds) {}
