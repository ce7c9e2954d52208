package io.filmstudio.common.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.security.InternalClients;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProbeTest
class InternalClientsTests {

    @LocalServerPort
    int port;

    @Autowired
    InternalClients clients;

    @Test
    void bodiesTakeNoPlatformThreads() {
        var writer = new AtomicReference<Thread>();

        clients.builder("http://localhost:" + port)
                .build()
                .post()
                .uri("/internal/nothing")
                .body(output -> {
                    writer.set(Thread.currentThread());
                    output.write('a');
                })
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toBodilessEntity();

        assertThat(writer.get().isVirtual()).isTrue();
    }
}
