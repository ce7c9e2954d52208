package io.filmstudio.common.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.util.StringUtils;

/** What can be said only when all routes are known: shared parts, unique names, order. */
class WholeDescription implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        SharedParts.addTo(description.getComponents());
        operations(description).forEach(operation -> operation
                .getResponses()
                .forEach((status, response) -> addRefusals(description.getComponents(), status, response)));
        description.getPaths().values().forEach(WholeDescription::addEtags);
        forgetUnused(description);
        nameOnce(description);
        description.tags(operations(description).stream()
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .sorted()
                .map(name -> new Tag().name(name))
                .toList());
    }

    private static Collection<Operation> operations(OpenAPI description) {
        return description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }

    /** The refusals that a response refers to. */
    private static void addRefusals(Components components, String status, ApiResponse response) {
        if (response.get$ref() != null) {
            Refusal refusal = Refusal.parse(status + " " + lastWord(response.get$ref()));
            components.addResponses(refusal.slug(), SharedParts.response(refusal));
        } else if (response.getContent() != null && response.getContent().containsKey(SharedParts.PROBLEM_TYPE)) {
            response.getContent().get(SharedParts.PROBLEM_TYPE).getExamples().keySet().stream()
                    .map(slug -> Refusal.parse(status + " " + slug))
                    .forEach(refusal -> components.addExamples(refusal.slug(), refusal.example()));
        }
    }

    /** Where {@code If-Match} counts, the answers say what it may be. */
    private static void addEtags(PathItem path) {
        boolean conditional = path.readOperations().stream()
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .anyMatch(parameter -> "If-Match".equals(parameter.getName()));
        if (conditional) {
            path.readOperationsMap().forEach((verb, operation) -> {
                ApiResponse ok = operation.getResponses().get("200");
                if (ok != null && verb != PathItem.HttpMethod.DELETE) {
                    ok.addHeaderObject("ETag", new Header().$ref("#/components/headers/ETag"));
                }
            });
        }
    }

    private static void forgetUnused(OpenAPI description) {
        Set<String> used = new HashSet<>();
        Consumer<ApiResponse> headers = response -> Optional.ofNullable(response.getHeaders())
                .ifPresent(named -> named.values().forEach(header -> used.add(lastWord(header.get$ref()))));
        operations(description).forEach(operation -> {
            Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                    .map(Parameter::get$ref)
                    .filter(Objects::nonNull)
                    .forEach(reference -> used.add(lastWord(reference)));
            operation.getResponses().values().forEach(headers);
        });
        Components components = description.getComponents();
        components.getResponses().values().forEach(headers);
        components.getParameters().keySet().retainAll(used);
        components.getHeaders().keySet().retainAll(used);
    }

    /** One handler may serve two addresses: the longer one is named after its last word, too. */
    private static void nameOnce(OpenAPI description) {
        Set<String> taken = new HashSet<>();
        var paths = new TreeMap<String, PathItem>(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        paths.putAll(description.getPaths());
        paths.forEach((path, item) -> item.readOperations().forEach(operation -> {
            String name = operation.getOperationId().replaceFirst("_\\d+$", "");
            operation.operationId(
                    taken.contains(name)
                            ? name + StringUtils.capitalize(lastWord(path).replaceAll("\\W", ""))
                            : name);
            taken.add(operation.getOperationId());
        }));
    }

    private static String lastWord(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
