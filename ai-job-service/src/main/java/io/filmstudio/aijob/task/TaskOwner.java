package io.filmstudio.aijob.task;

import java.util.UUID;

/**
 * For whom tasks are done.
 *
 * @param weight share in the fair queue, compared with other users
 */
public record TaskOwner(UUID jobId, int run, UUID userId, int weight) {}
