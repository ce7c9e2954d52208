package io.filmstudio.common.test;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.filmstudio.contract.Subscriptions;
import io.filmstudio.embedded.StudioDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The servers on this machine's standard ports, which others may be using too: what a run makes there, it removes. */
final class LocalServers implements TestServers {

    private static final String POSTGRES = "jdbc:postgresql://localhost:5432/postgres";
    private static final List<String> CAPABILITIES =
            List.of("script-analysis", "voice", "picture", "video", "lip-sync", "music", "assemble");

    private final RedisNumber redis = RedisNumber.claim(POSTGRES);

    @Override
    public StudioDatabase database(String prefix) {
        return new StudioDatabase(POSTGRES, "postgres", "postgres", prefix + "studio", prefix);
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("spring.data.redis.database", redis.number());
    }

    @Override
    public void close() {
        try {
            TestInfrastructure.database().drop();
            deleteQueues();
            redis.close();
        } catch (SQLException | IOException | TimeoutException ex) {
            System.err.println("left behind: " + TestInfrastructure.PREFIX + "*: " + ex);
        }
    }

    private static void deleteQueues() throws IOException, TimeoutException {
        try (Connection connection = new ConnectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            Stream<String> events = Subscriptions.BY_SERVICE.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(key -> entry.getKey() + "." + key))
                    .flatMap(queue -> Stream.of(queue, queue + ".dead"));
            Stream<String> work = CAPABILITIES.stream().map(capability -> "work." + capability);
            for (String queue : Stream.concat(events, work).toList()) {
                channel.queueDelete(TestInfrastructure.PREFIX + queue);
            }
            channel.exchangeDelete(TestInfrastructure.PREFIX + "studio.events");
        }
    }
}
