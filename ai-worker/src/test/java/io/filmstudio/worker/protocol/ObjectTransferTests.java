package io.filmstudio.worker.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ObjectTransferTests {

    private final ObjectTransfer objects = new ObjectTransfer(Duration.ofMillis(1), Duration.ofSeconds(1));
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path directory;

    private HttpServer store;

    @BeforeEach
    void start() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.setExecutor(threads);
        store.createContext("/stalls-once", exchange -> answer(exchange, requests.incrementAndGet() == 1));
        store.createContext("/expired", exchange -> exchange.sendResponseHeaders(403, -1));
        store.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        store.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aDownloadThatStallsIsTriedAgain() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "what was there before and is longer");

        objects.download(address("/stalls-once"), file);

        assertThat(file).hasContent("whole");
        assertThat(requests).hasValue(2);
    }

    @Test
    void aRefusedAddressLeavesNoFile() {
        Path file = directory.resolve("file");

        assertThatExceptionOfType(ExpiredUrlException.class)
                .isThrownBy(() -> objects.download(address("/expired"), file));
        assertThat(file).doesNotExist();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + store.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange, boolean stalls) throws IOException {
        exchange.sendResponseHeaders(200, 5);
        exchange.getResponseBody().write("who".getBytes());
        exchange.getResponseBody().flush();
        if (stalls) {
            awaitEnd();
        }
        exchange.getResponseBody().write("le".getBytes());
        exchange.close();
    }

    private void awaitEnd() throws IOException {
        try {
            over.await();
        } catch (InterruptedException ex) {
            throw new IOException(ex);
        }
    }
}
