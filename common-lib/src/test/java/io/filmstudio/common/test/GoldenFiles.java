package io.filmstudio.common.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.contract.IntegrationEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** The wire form of each released event version, kept as a sample that producers and consumers are held to. */
public final class GoldenFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GoldenFiles() {}

    /** The sample of that routing key as the consumer's record; fails when the record no longer reads or writes it. */
    public static <T extends IntegrationEvent> T sample(String routingKey, Class<T> type) throws IOException {
        String golden = read(routingKey);
        T event = JSON.readValue(golden, type);
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(golden));
        assertThat(event.routingKey()).isEqualTo(routingKey);
        return event;
    }

    private static String read(String routingKey) throws IOException {
        try (InputStream sample = GoldenFiles.class.getResourceAsStream("/events/" + routingKey + ".json")) {
            assertThat(sample).as("golden sample of " + routingKey).isNotNull();
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
