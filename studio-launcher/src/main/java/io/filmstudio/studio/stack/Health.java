package io.filmstudio.studio.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks services whether they are ready to serve. */
final class Health {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final StudioPorts ports;

    Health(StudioPorts ports) {
        this.ports = ports;
    }

    boolean isReady(Service service) {
        URI probe = ports.management(service).resolve("/actuator/health/readiness");
        HttpRequest request =
                HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until the service is ready; gives up when its process has ended or takes too long. */
    void await(Service service, BooleanSupplier alive) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(service)) {
            if (!alive.getAsBoolean()) {
                throw new ServiceFailedException(service, "its process has ended");
            }
            if (System.nanoTime() > deadline) {
                throw new ServiceFailedException(service, "it is not ready after " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
