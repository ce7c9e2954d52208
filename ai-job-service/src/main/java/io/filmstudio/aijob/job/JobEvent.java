package io.filmstudio.aijob.job;

/**
 * One line of a job's log.
 *
 * @param id from 1, without gaps within a job
 * @param name {@code status} or {@code progress}
 * @param data JSON
 */
public record JobEvent(long id, String name, String data) {}
