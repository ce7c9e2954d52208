package io.filmstudio.gateway.route;

import java.util.Optional;
import java.util.Set;

/** The first path segment of everything that the gateway routes. */
public final class Resources {

    private static final Set<String> NAMES =
            Set.of("users", "projects", "credits", "plans", "subscriptions", "ai", "youtube", "admin");

    private static final String API = "/api";
    private static final String VERSIONED = "/api/v1/";

    private Resources() {}

    /** That of a path below {@code /api}; none for what is routed nowhere. */
    public static Optional<String> find(String path) {
        if (!path.startsWith(API + "/")) {
            return Optional.empty();
        }
        int end = path.indexOf('/', API.length() + 1);
        return Optional.of(path.substring(API.length() + 1, end < 0 ? path.length() : end))
                .filter(NAMES::contains);
    }

    /** The path under which a service knows what was asked for by an alias; other paths are left as they are. */
    static String canonical(String path) {
        if (path.startsWith(VERSIONED)) {
            return API + path.substring(VERSIONED.length() - 1);
        }
        int end = path.indexOf('/', 1);
        String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        return NAMES.contains(first) ? API + path : path;
    }
}
