package io.filmstudio.youtube.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.messaging.MessagingProperties;
import io.filmstudio.youtube.Publisher;
import io.filmstudio.youtube.Publisher.Answer;
import io.filmstudio.youtube.Publishers;
import io.filmstudio.youtube.YoutubeTest;
import io.filmstudio.youtube.stub.Fault;
import java.util.HashMap;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@YoutubeTest
class UploadEventsTests {

    private final Queue heard = new Queue("heard-" + UUID.randomUUID(), false, false, false);

    private final Map<String, JsonNode> early = new HashMap<>();

    @Autowired
    Publishers publishers;

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
                .with("youtube.#"));
    }

    @AfterEach
    void stopListening() {
        broker.deleteQueue(heard.getName());
    }

    @Test
    void theOthersHearOfChannelsVideosAndFailures() {
        Publisher user = publishers.connected().withFilm(1_000);
        user.account.sessionFaults.add(new Fault.Refuse(400, "uploadLimitExceeded"));
        user.uploadAndWait();
        Answer uploaded = user.uploadAndWait();

        assertThat(next("youtube.connected.v1", user).at("/channelId").asString())
                .isEqualTo(user.account.channelId);
        assertThat(next("youtube.upload-failed.v1", user).at("/code").asString())
                .isEqualTo("youtube-upload-limit");
        JsonNode video = next("youtube.video-uploaded.v1", user);
        assertThat(video.at("/videoId").asString()).isEqualTo(uploaded.text("/videoId"));
        assertThat(video.at("/url").asString()).isEqualTo(uploaded.text("/url"));
        assertThat(video.at("/projectId").asString()).isEqualTo(user.projectId.toString());
    }

    /** Subjects differ, so that the order among them is not sure: what comes too early waits its turn. */
    private JsonNode next(String routingKey, Publisher user) {
        while (!early.containsKey(routingKey)) {
            var message = rabbit.receive(heard.getName(), 10_000);
            assertThat(message).as("the next event, " + routingKey).isNotNull();
            JsonNode event = json.readTree(message.getBody());
            if (event.at("/userId").asString().equals(user.userId.toString())) {
                early.put(message.getMessageProperties().getReceivedRoutingKey(), event);
            }
        }
        return early.remove(routingKey);
    }
}
