package io.filmstudio.aijob.task;

/** Said within this process, and heard after commit, when a task became available or a worker free for one. */
public record TasksReady() {}
