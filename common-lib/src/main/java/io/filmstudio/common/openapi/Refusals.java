package io.filmstudio.common.openapi;

import io.filmstudio.common.idempotency.Idempotent;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;

/** Describes what a route may refuse: what its parameters and annotations tell, and what {@link Refuses} adds. */
@Order(Refusals.AFTER_PARAMETERS)
class Refusals implements GlobalOperationCustomizer {

    static final int AFTER_PARAMETERS = 100;

    private final OpenRoutes open;

    Refusals(OpenRoutes open) {
        this.open = open;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Map<Integer, SortedSet<Refusal>> byStatus = of(operation, method)
                .collect(Collectors.groupingBy(Refusal::status, TreeMap::new, Collectors.toCollection(TreeSet::new)));
        byStatus.forEach((status, refusals) ->
                operation.getResponses().addApiResponse(status.toString(), response(List.copyOf(refusals))));
        return operation;
    }

    private Stream<Refusal> of(Operation operation, HandlerMethod method) {
        boolean body = operation.getRequestBody() != null;
        List<io.swagger.v3.oas.models.parameters.Parameter> parameters =
                operation.getParameters() == null ? List.of() : operation.getParameters();
        Stream.Builder<String> refusals = Stream.builder();
        refusals.add("429 rate-limited").add("503 unavailable");
        if (body || !parameters.isEmpty()) {
            refusals.add("400 invalid-request");
        }
        if (body) {
            refusals.add("413 too-large").add("415 unsupported-media-type");
        }
        if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            refusals.add("404 not-found");
        }
        if (!open.contains(method)) {
            refusals.add("401 unauthenticated");
        }
        if (open.forAdmins(method)) {
            refusals.add("403 forbidden");
        }
        if (method.hasMethodAnnotation(Idempotent.class)) {
            refusals.add("409 idempotency-key-in-flight").add("422 idempotency-key-reused");
        }
        Refuses more = method.getMethodAnnotation(Refuses.class);
        return Stream.concat(refusals.build(), more == null ? Stream.empty() : Stream.of(more.value()))
                .map(Refusal::parse);
    }

    /** A reference where one problem stands for the status; the problems side by side where there are several. */
    private static ApiResponse response(List<Refusal> refusals) {
        if (refusals.size() == 1) {
            return new ApiResponse()
                    .$ref("#/components/responses/" + refusals.getFirst().slug());
        }
        MediaType problem = SharedParts.problem();
        refusals.forEach(refusal ->
                problem.addExamples(refusal.slug(), new Example().$ref("#/components/examples/" + refusal.slug())));
        return new ApiResponse()
                .description(refusals.stream().map(Refusal::title).collect(Collectors.joining("; ")))
                .content(new Content().addMediaType(SharedParts.PROBLEM_TYPE, problem));
    }
}
