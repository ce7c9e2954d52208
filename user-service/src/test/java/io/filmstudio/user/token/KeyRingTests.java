package io.filmstudio.user.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.filmstudio.user.MovableClock;
import io.filmstudio.user.UserServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rings of its own on the service's database, as further replicas have them. */
@UserServiceTest
class KeyRingTests {

    private static final TokenProperties PROPERTIES = new TokenProperties(
            "film-studio", "film-studio-api", Duration.ofMinutes(15), Duration.ofDays(30), Duration.ofDays(1));

    @Autowired
    SigningKeyRepository repository;

    @Autowired
    KeyRing servicesRing;

    @Autowired
    JdbcClient jdbc;

    private final MovableClock clock = new MovableClock();

    @BeforeEach
    void forgetAllKeys() {
        jdbc.sql("delete from signing_key").update();
    }

    @AfterEach
    void giveTheServiceKeysAgain() {
        jdbc.sql("delete from signing_key").update();
        servicesRing.turn();
    }

    @Test
    void replicasThatStartAtOnceShareTheirKeys() throws Exception {
        Callable<List<String>> start = () -> ids(ring());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<List<String>> rings = executor
                    .invokeAll(IntStream.range(0, 4).mapToObj(_ -> start).toList())
                    .stream()
                    .map(result -> result.resultNow())
                    .distinct()
                    .toList();

            assertThat(rings).hasSize(1);
            assertThat(rings.getFirst()).hasSize(2);
        }
    }

    @Test
    void theNextKeyTakesOverAndTheOldOneStaysForAWhile() {
        KeyRing ring = ring();
        String first = ring.current().id();
        String second = ids(ring).getLast();

        clock.advance(Duration.ofDays(30).plusSeconds(1));
        ring.turn();

        assertThat(ring.current().id()).isEqualTo(second);
        assertThat(ids(ring)).hasSize(3).startsWith(first, second);
        clock.advance(Duration.ofDays(1));
        ring.turn();
        assertThat(ids(ring)).hasSize(2).startsWith(second);
    }

    @Test
    void privateKeysAreSealedAndBoundToTheirRow() {
        ring();
        byte[] sealed = jdbc.sql("select sealed_private_key from signing_key limit 1")
                .query(byte[].class)
                .single();
        assertThatIllegalStateException().isThrownBy(() -> KeyPairs.privateKey(sealed));

        jdbc.sql("update signing_key set id = 'another row' where number = 1").update();

        assertThatThrownBy(this::ring).hasStackTraceContaining("USER_SERVICE_KEY");
    }

    private KeyRing ring() {
        KeyRing ring = new KeyRing(repository, PROPERTIES, clock);
        ring.turn();
        return ring;
    }

    private static List<String> ids(KeyRing ring) {
        return ring.published().stream().map(SigningKey::id).toList();
    }
}
