package io.filmstudio.worker.lease;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The published schemas of the worker protocol. */
final class ProtocolSchemas {

    private static final Path DIRECTORY = Path.of("..", "docs", "worker-protocol");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private ProtocolSchemas() {}

    /** What is wrong with a body of that name; nothing, one hopes. */
    static List<String> violations(String name, JsonNode body) {
        try {
            String schema = Files.readString(DIRECTORY.resolve(name + ".schema.json"));
            return REGISTRY.getSchema(schema).validate(body).stream()
                    .map(Error::toString)
                    .map(error -> name + ": " + error)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
