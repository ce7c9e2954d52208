package io.filmstudio.e2e.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Every route that a controller of a service or of the gateway declares. */
final class ControllerRoutes {

    private static final Map<String, String> SERVICES = Map.of(
            "gateway", "gateway",
            "user", "user-service",
            "project", "project-service",
            "credit", "credit-service",
            "aijob", "ai-job-service",
            "youtube", "youtube-service",
            "admin", "admin-service");

    private ControllerRoutes() {}

    /** Such as {@code credit-service GET /api/credits/balance}. */
    static Set<String> all() {
        Set<String> routes = new TreeSet<>();
        SERVICES.forEach((name, service) -> controllers("io.filmstudio." + name)
                .flatMap(ControllerRoutes::routes)
                .forEach(route -> routes.add(service + " " + route)));
        return routes;
    }

    private static Stream<Class<?>> controllers(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents(basePackage).stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }

    private static Stream<String> routes(Class<?> controller) {
        RequestMapping common = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String[] prefixes = common == null ? new String[] {""} : common.path();
        return Arrays.stream(controller.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null)
                .flatMap(mapping -> Arrays.stream(prefixes).flatMap(prefix -> routes(prefix, mapping)));
    }

    private static Stream<String> routes(String prefix, RequestMapping mapping) {
        String[] paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        RequestMethod[] methods = mapping.method().length == 0 ? RequestMethod.values() : mapping.method();
        return Arrays.stream(methods).flatMap(method -> Arrays.stream(paths)
                .map(path -> method.name().toUpperCase(Locale.ROOT) + " " + prefix + path));
    }
}
