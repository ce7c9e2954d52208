package io.filmstudio.project.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.messaging.MessagingProperties;
import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectTest;
import io.filmstudio.project.StubAiJobService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ProjectTest
class ProjectEventsTests {

    private final Queue heard = new Queue("project-events-" + UUID.randomUUID(), false, false, false);

    @LocalServerPort
    int port;

    @Autowired
    AmqpAdmin broker;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    MessagingProperties messaging;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void listen() {
        broker.declareQueue(heard);
        broker.declareBinding(BindingBuilder.bind(heard)
                .to(new TopicExchange(messaging.exchangeName()))
                .with("project.#"));
    }

    @AfterEach
    void stopListening() {
        broker.deleteQueue(heard.getName());
    }

    @Test
    void eachChangeIsToldInOrder() {
        var user = new ProjectClient(port);
        UUID project = user.newProject();
        user.send(HttpMethod.PATCH, "/api/projects/" + project, Map.of("name", "Renamed"));
        StubAiJobService.INSTANCE.reply("PUT", project, StubAiJobService.problem(402, "insufficient-credits"));
        user.generate(project);
        user.send(HttpMethod.DELETE, "/api/projects/" + project, null);

        assertThat(next("project.created.v1", project).at("/videoType").asString())
                .isEqualTo("story");
        JsonNode renamed = next("project.updated.v1", project);
        JsonNode started = next("project.updated.v1", project);
        JsonNode withdrawn = next("project.updated.v1", project);
        assertThat(renamed.at("/name").asString()).isEqualTo("Renamed");
        assertThat(started.at("/status").asString()).isEqualTo("processing");
        assertThat(withdrawn.at("/status").asString()).isEqualTo("draft");
        assertThat(renamed.at("/version").asLong())
                .isLessThan(started.at("/version").asLong());
        assertThat(started.at("/version").asLong())
                .isLessThan(withdrawn.at("/version").asLong());
        assertThat(next("project.deleted.v1", project).at("/userId").asString()).isEqualTo(user.userId.toString());
    }

    /** Events of other projects are those of tests that ran before. */
    private JsonNode next(String routingKey, UUID project) {
        while (true) {
            var message = rabbit.receive(heard.getName(), 10_000);
            assertThat(message).as("the next event, " + routingKey).isNotNull();
            JsonNode event = json.readTree(message.getBody());
            if (event.at("/projectId").asString().equals(project.toString())) {
                assertThat(message.getMessageProperties().getReceivedRoutingKey())
                        .isEqualTo(routingKey);
                return event;
            }
        }
    }
}
