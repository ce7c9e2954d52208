package io.filmstudio.common.idempotency;

/** A client's idempotency key in the scope where it counts: one user, one route. */
record RequestKey(String principal, String route, String key) {}
