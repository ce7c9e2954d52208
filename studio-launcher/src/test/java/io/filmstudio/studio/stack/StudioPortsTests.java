package io.filmstudio.studio.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StudioPortsTests {

    @Test
    void noTwoPortsMeetAndNoneIsAStandardPortOfTheInfrastructure() {
        StudioPorts ports = new StudioPorts(0);
        List<Integer> all = Stream.concat(
                        Arrays.stream(Service.values()).map(ports::of),
                        IntStream.of(
                                        ports.gatewayManagement(),
                                        ports.postgres(),
                                        ports.redis(),
                                        ports.amqp(),
                                        ports.objectStore(),
                                        ports.payments(),
                                        ports.googlePort(),
                                        ports.mail())
                                .boxed())
                .toList();

        assertThat(all).doesNotHaveDuplicates().doesNotContain(5432, 6379, 5672, 25);
        assertThat(ports.gateway()).hasToString("http://127.0.0.1:8080");
    }

    @Test
    void theOffsetMovesEveryPortAndCannotLeaveTheRange() {
        assertThat(new StudioPorts(100).gateway()).hasPort(8180);
        assertThat(new StudioPorts(100).postgres()).isEqualTo(new StudioPorts(0).postgres() + 100);
        assertThatThrownBy(() -> new StudioPorts(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StudioPorts(50_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
