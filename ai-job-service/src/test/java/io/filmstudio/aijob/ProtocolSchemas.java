package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The published schemas of the worker protocol: what this service says has to be as they say. */
final class ProtocolSchemas {

    private static final Path DIRECTORY = Path.of("..", "docs", "worker-protocol");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private ProtocolSchemas() {}

    static JsonNode checked(String name, JsonNode body) {
        try {
            String schema = Files.readString(DIRECTORY.resolve(name + ".schema.json"));
            assertThat(REGISTRY.getSchema(schema).validate(body))
                    .as("%s %s", name, body)
                    .isEmpty();
            return body;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
