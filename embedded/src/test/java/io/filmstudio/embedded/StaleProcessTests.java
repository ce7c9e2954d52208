package io.filmstudio.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleProcessTests {

    @TempDir
    Path home;

    @Test
    void serversOfAKilledRunGiveWayToNewOnesOnTheSamePorts() throws IOException {
        KilledRun.Ports left = KilledRun.in(home);
        assertThat(Ports.answers(left.postgres())).isTrue();
        assertThat(Ports.answers(left.redis())).isTrue();

        try (PostgresServer postgres = PostgresServer.startFast(home.resolve("postgres"), left.postgres(), "secret");
                RedisServer redis = RedisServer.start(home.resolve("redis"), left.redis(), "secret")) {
            assertThat(postgres.port()).isEqualTo(left.postgres());
            assertThat(redis.port()).isEqualTo(left.redis());
        }
        assertThat(Ports.answers(left.postgres())).isFalse();
        assertThat(Ports.answers(left.redis())).isFalse();
    }

    @Test
    void aProcessThatOnlyGotTheOldPidIsLeftAlone() throws IOException {
        Path pidFile = home.resolve("redis.pid");
        Files.writeString(pidFile, Long.toString(ProcessHandle.current().pid()));

        StaleProcess.end(pidFile, home);

        assertThat(pidFile).doesNotExist();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aServerThatSomebodyLooksAfterIsNotEnded() {
        try (RedisServer redis = RedisServer.start(home, 0, "secret")) {
            assertThatThrownBy(() -> RedisServer.start(home, 0, "secret"))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("in use by another running studio");
            assertThat(Ports.answers(redis.port())).isTrue();
        }
    }
}
