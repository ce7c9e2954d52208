package io.filmstudio.benchmarks.dispatch;

import java.time.Duration;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * @param rabbitMq {@code --rabbitmq}: the machine's RabbitMQ instead of the embedded broker
 * @param warmUp {@code --warm-up=SECONDS} under full load
 * @param length {@code --seconds=SECONDS} of each round
 * @param jobs {@code --jobs=N} that are submitted one after the other
 * @param parked {@code --parked=N} tasks of somebody else behind which they are submitted again
 */
record Options(boolean rabbitMq, Duration warmUp, Duration length, int jobs, int parked) {

    static Options of(String[] arguments) {
        var given = new SimpleCommandLinePropertySource(arguments);
        return new Options(
                given.containsProperty("rabbitmq"),
                Duration.ofSeconds(number(given, "warm-up", 60)),
                Duration.ofSeconds(number(given, "seconds", 30)),
                number(given, "jobs", 300),
                number(given, "parked", 100_000));
    }

    private static int number(SimpleCommandLinePropertySource given, String name, int otherwise) {
        String text = given.getProperty(name);
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
