package io.filmstudio.aijob.dispatch;

import java.util.UUID;

/** The message on a work queue. */
record Announcement(UUID taskId, int attempt, String capability) {}
