package io.filmstudio.embedded.google.youtube;

import io.filmstudio.embedded.http.Exchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out, as Google writes it. */
public final class Resources {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "application/json";

    private Resources() {}

    public static JsonNode read(Exchange exchange) throws IOException {
        try {
            JsonNode body = JSON.readTree(exchange.text());
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException _) {
            // said below
        }
        throw ApiException.badRequest("parseError", "Parse Error");
    }

    public static void answer(Exchange exchange, int status, Map<String, ?> resource) throws IOException {
        exchange.answer(status, TYPE, JSON.writeValueAsString(resource));
    }

    public static void refuse(Exchange exchange, ApiException refusal) throws IOException {
        String message = String.valueOf(refusal.getMessage());
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", refusal.status());
        error.put("message", message);
        error.put(
                "errors", List.of(Map.of("message", message, "domain", refusal.domain(), "reason", refusal.reason())));
        answer(exchange, refusal.status(), Map.of("error", error));
    }
}
