package io.filmstudio.common.openapi;

import io.filmstudio.common.security.SecurityProperties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Who may use a route: everybody, users or admins. */
class OpenRoutes {

    private final Set<String> open;

    OpenRoutes(SecurityProperties security) {
        this.open = Set.copyOf(security.publicRoutes());
    }

    boolean contains(HandlerMethod handler) {
        return addresses(handler).anyMatch(open::contains);
    }

    boolean forAdmins(HandlerMethod handler) {
        return addresses(handler).allMatch(address -> address.contains(" /api/admin/"));
    }

    private static Stream<String> addresses(HandlerMethod handler) {
        RequestMapping type = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RequestMapping.class);
        RequestMapping method = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        if (method == null) {
            return Stream.empty();
        }
        Set<String> prefixes = paths(type);
        Set<String> suffixes = paths(method);
        return Stream.of(method.method()).flatMap(verb -> prefixes.stream()
                .flatMap(prefix -> suffixes.stream().map(suffix -> verb + " " + prefix + suffix)));
    }

    private static Set<String> paths(@org.jspecify.annotations.Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0
                ? Set.of("")
                : Stream.of(mapping.path()).collect(Collectors.toSet());
    }
}
