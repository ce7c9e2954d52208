package io.filmstudio.gateway.limit;

/**
 * A limit that one request counts against.
 *
 * @param key whose permits they are
 * @param strict whether it holds without Redis too
 */
record Limit(Policy policy, String key, boolean strict) {}
