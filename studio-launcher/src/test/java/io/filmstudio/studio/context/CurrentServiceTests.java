package io.filmstudio.studio.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CurrentServiceTests {

    @Test
    void threadsThatAServiceStartsBearItsName() {
        CompletableFuture<String> virtual = new CompletableFuture<>();
        CompletableFuture<String> platform = new CompletableFuture<>();

        CurrentService.run("credit-service", () -> {
            Thread.ofVirtual().start(() -> virtual.complete(CurrentService.name()));
            Thread.ofPlatform().start(() -> platform.complete(CurrentService.name()));
        });

        assertThat(virtual.join()).isEqualTo("credit-service");
        assertThat(platform.join()).isEqualTo("credit-service");
        assertThat(CurrentService.name()).isEqualTo("studio");
    }
}
