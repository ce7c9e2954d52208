package io.filmstudio.e2e.access;

/** Who may call a route. */
enum Access {
    PUBLIC,
    USER,
    ADMIN,
    SERVICE,
    WORKER,
    TASK;

    /** Whether the gateway routes it. */
    boolean routed() {
        return switch (this) {
            case PUBLIC, USER, ADMIN -> true;
            case SERVICE, WORKER, TASK -> false;
        };
    }
}
