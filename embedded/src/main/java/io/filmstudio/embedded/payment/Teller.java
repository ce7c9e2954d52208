package io.filmstudio.embedded.payment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tells the seller, one message after the other, each until it is taken or was refused too often. */
class Teller implements AutoCloseable {

    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("payment-messages").factory());
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Messages messages;
    private final URI seller;

    Teller(Messages messages, URI seller) {
        this.messages = messages;
        this.seller = seller;
    }

    void tell(String type, Map<String, ?> object) {
        String body = messages.event(type, object);
        queue.execute(() -> deliver(body));
    }

    private void deliver(String body) {
        Duration pause = FIRST_PAUSE;
        try {
            for (int attempt = 1; !isTaken(body) && attempt < ATTEMPTS; attempt++) {
                Thread.sleep(pause);
                pause = pause.multipliedBy(2);
            }
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(seller)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Stripe-Signature", messages.sign(body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException ex) {
            return false;
        }
    }

    @Override
    public void close() {
        queue.shutdownNow();
        http.close();
    }
}
