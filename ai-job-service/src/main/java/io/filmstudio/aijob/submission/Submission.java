package io.filmstudio.aijob.submission;

import io.filmstudio.aijob.job.JobType;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A request to make something.
 *
 * @param jobId minted by whoever asks, so that asking again is the same request
 * @param text what a moderator would want to read
 * @param seconds length of what is made, as far as it decides the price
 */
public record Submission(
        UUID jobId, UUID userId, UUID projectId, JobType type, JsonNode request, String text, double seconds) {}
