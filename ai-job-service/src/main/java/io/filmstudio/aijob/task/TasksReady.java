package io.filmstudio.aijob.task;

/** Said within this process after commit when a task became available. */
public record TasksReady() {}
