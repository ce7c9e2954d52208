package io.filmstudio.e2e.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The routes of {@code routes.txt}. */
final class RouteTable {

    static final List<Route> ROUTES = read();

    private RouteTable() {}

    static List<Route> of(Access... wanted) {
        Set<Access> access = Set.of(wanted);
        return ROUTES.stream().filter(route -> access.contains(route.access())).toList();
    }

    private static List<Route> read() {
        try {
            return new ClassPathResource("routes.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Route::parse)
                    .collect(Collectors.toUnmodifiableList());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static List<String> services() {
        return ROUTES.stream().map(Route::service).distinct().toList();
    }
}
