package io.filmstudio.common.openapi;

import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.web.Paging;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Describes what common-lib adds to a route: who may use it, paging, idempotency, streams. */
@Order(Operations.FIRST)
class Operations implements GlobalOperationCustomizer {

    static final int FIRST = 0;

    private final OpenRoutes open;

    Operations(OpenRoutes open) {
        this.open = open;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        name(operation, method);
        parameters(operation, method);
        operation.security(open.contains(method) ? List.of() : List.of(new SecurityRequirement().addList("bearer")));
        answers(operation, method);
        return operation;
    }

    private static void name(Operation operation, HandlerMethod method) {
        String controller = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        String stem = StringUtils.uncapitalize(controller);
        operation.operationId(stem + StringUtils.capitalize(method.getMethod().getName()));
        operation.tags(
                List.of(StringUtils.capitalize(stem.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT))));
        if (operation.getSummary() != null) {
            operation.summary(
                    operation.getSummary().replaceFirst("\\.\\s*$", "").strip());
        }
    }

    private static void parameters(Operation operation, HandlerMethod method) {
        List<Parameter> parameters =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        parameters.removeIf(parameter -> "Authorization".equals(parameter.getName()));
        if (takes(method, Paging.class)) {
            parameters.removeIf(parameter -> "paging".equals(parameter.getName())
                    || Set.of("page", "limit").contains(parameter.getName()));
            parameters.add(reference("page"));
            parameters.add(reference("limit"));
        }
        if (method.hasMethodAnnotation(Idempotent.class)) {
            parameters.add(reference("Idempotency-Key"));
        }
        operation.parameters(parameters.isEmpty() ? null : parameters);
    }

    private static void answers(Operation operation, HandlerMethod method) {
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                headers(status, response, method);
            }
        });
        if (ResolvableType.forMethodReturnType(method.getMethod()).getGeneric().isAssignableFrom(SseEmitter.class)) {
            ApiResponse stream = new ApiResponse()
                    .description("A stream of server-sent events, from the one after `Last-Event-ID`.")
                    .content(new Content()
                            .addMediaType("text/event-stream", new MediaType().schema(new StringSchema())));
            operation.getResponses().addApiResponse("200", stream);
        }
    }

    private static void headers(String status, ApiResponse response, HandlerMethod method) {
        boolean entity =
                ResponseEntity.class.isAssignableFrom(method.getMethod().getReturnType());
        if (entity && (status.equals("201") || status.equals("202"))) {
            response.addHeaderObject("Location", header("Location"));
        }
        if (method.hasMethodAnnotation(Idempotent.class)) {
            response.addHeaderObject("Idempotency-Replayed", header("Idempotency-Replayed"));
        }
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Stream.of(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static Parameter reference(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    private static Header header(String name) {
        return new Header().$ref("#/components/headers/" + name);
    }
}
