package io.filmstudio.worker.protocol;

import java.util.UUID;

/** A message on a work queue: this task may be claimed. It may be late, doubled, or wrong; the claim decides. */
public record Announcement(UUID taskId, int attempt, String capability) {}
