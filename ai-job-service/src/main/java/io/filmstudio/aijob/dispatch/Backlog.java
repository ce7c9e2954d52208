package io.filmstudio.aijob.dispatch;

/**
 * What there is to announce.
 *
 * @param ready whether tasks wait for a worker
 * @param announced tasks that nobody has claimed yet
 */
record Backlog(String capability, boolean ready, int announced) {}
