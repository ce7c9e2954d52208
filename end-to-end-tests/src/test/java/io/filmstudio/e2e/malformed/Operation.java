package io.filmstudio.e2e.malformed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One operation of a description, and a request for it that is about right. */
public record Operation(String method, String path, JsonNode described, JsonNode description) {

    public static List<Operation> of(JsonNode description) {
        List<Operation> operations = new ArrayList<>();
        description
                .path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, described) -> operations.add(
                        new Operation(method.toUpperCase(java.util.Locale.ROOT), path, described, description))));
        return operations;
    }

    public boolean forAdmins() {
        return path.startsWith("/api/admin/");
    }

    boolean hasBody() {
        return described.has("requestBody");
    }

    /** Names of the parameters in the path, the query or the headers. */
    List<String> parameters(String in) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : described.path("parameters")) {
            JsonNode resolved = resolve(parameter);
            if (resolved.path("in").asString().equals(in)) {
                names.add(resolved.path("name").asString());
            }
        }
        return names;
    }

    Malformed request(String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + token);
        String target = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (!hasBody()) {
            return Malformed.of(method, target, headers, method.equals("GET") ? null : new byte[0]);
        }
        headers.put("Content-Type", "application/json");
        return Malformed.of(method, target, headers, body().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A body with every member that the description has. */
    ObjectNode body() {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        JsonNode schema = resolve(described.at("/requestBody/content/application~1json/schema"));
        schema.path("properties").forEachEntry((name, member) -> body.set(name, value(name, resolve(member), schema)));
        return body;
    }

    private static JsonNode value(String name, JsonNode member, JsonNode schema) {
        JsonNode example = schema.path("example").path(name);
        if (!example.isMissingNode()) {
            return example;
        }
        String type = member.path("type").isArray()
                ? member.path("type").path(0).asString()
                : member.path("type").asString("string");
        JsonMapper json = JsonMapper.shared();
        return switch (type) {
            case "integer", "number" -> json.valueToTree(member.path("minimum").asInt(1));
            case "boolean" -> json.valueToTree(true);
            case "array" -> json.createArrayNode().add("word");
            case "object" -> json.createObjectNode();
            default -> json.valueToTree(text(name, member.path("format").asString("")));
        };
    }

    private static String text(String name, String format) {
        return switch (format) {
            case "uuid" -> UUID.randomUUID().toString();
            case "email" -> "nobody@example.org";
            case "date-time" -> "2030-01-01T00:00:00Z";
            case "uri" -> "https://example.org/";
            default -> name.equals("privacy") ? "private" : "word";
        };
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : description.at(reference.substring(1));
    }
}
