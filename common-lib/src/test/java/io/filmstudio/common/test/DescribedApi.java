package io.filmstudio.common.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the committed {@code openapi/<service>.yaml} to what a service says of itself. {@code -Dopenapi.write=1} writes
 * the file instead; CONTRIBUTING.md has the command.
 */
public interface DescribedApi {

    @Test
    default void committedDescriptionIsWhatTheServiceSays(@Autowired Environment environment) throws IOException {
        Path committed = Path.of("..", "openapi", environment.getRequiredProperty("spring.application.name") + ".yaml");
        String said = get(environment, "/v3/api-docs.yaml");
        if (System.getProperty("openapi.write") != null) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, said);
        }

        assertThat(committed).exists();
        assertThat(said).as("stale: see CONTRIBUTING.md").isEqualTo(Files.readString(committed));
    }

    @Test
    default void everyOperationIsExplained(@Autowired Environment environment) {
        JsonNode description = JsonMapper.shared().readTree(get(environment, "/v3/api-docs"));

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").propertyNames())
                .isNotEmpty()
                .noneMatch(path -> path.startsWith("/internal") || path.startsWith("/actuator"));
        for (JsonNode path : description.path("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.path("summary").asString(""))
                        .as("comment on the controller's method of %s", operation.path("operationId"))
                        .isNotBlank();
            }
        }
    }

    private static String get(Environment environment, String path) {
        return RestClient.create("http://localhost:" + environment.getRequiredProperty("local.server.port"))
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
    }
}
