package io.filmstudio.worker.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider on this machine that holds to its documentation, but for the answers that a test orders instead. */
public abstract class ProviderStub implements AutoCloseable {

    /** An answer given in place of the proper one. */
    @FunctionalInterface
    public interface Answer {
        void give(Request request) throws IOException;
    }

    /** A request as it came, and the way to answer it. */
    public record Request(HttpExchange exchange, String method, String path, byte[] body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String header(String name) {
            return String.valueOf(exchange.getRequestHeaders().getFirst(name));
        }

        public void answer(int status, Object json) throws IOException {
            answer(status, "application/json", JsonMapper.shared().writeValueAsBytes(json));
        }

        public void answer(int status, String contentType, byte[] bytes) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    private enum State {
        NEW,
        STARTED,
        CLOSED
    }

    private final HttpServer server;
    private State state = State.NEW;
    private final Queue<Answer> ordered = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public final List<Request> requests = new CopyOnWriteArrayList<>();

    protected ProviderStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** Where it is; it begins to answer when that is asked for the first time. */
    public synchronized URI url() {
        if (state == State.NEW) {
            server.createContext("/", this::handle);
            server.start();
            state = State.STARTED;
        }
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        var request = new Request(
                exchange,
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestBody().readAllBytes());
        requests.add(request);
        Answer instead = isWork(request) ? ordered.poll() : null;
        if (instead != null) {
            instead.give(request);
        } else {
            serve(request);
        }
    }

    /** Whether it asks for something to be made; only such answers can be ordered. */
    protected abstract boolean isWork(Request request);

    protected abstract void serve(Request request) throws IOException;

    public List<Request> work() {
        return requests.stream().filter(this::isWork).toList();
    }

    /** Lets the next piece of work be answered like that; several orders are served one after the other. */
    public void next(Answer answer) {
        ordered.add(answer);
    }

    public void next(int status, Object json) {
        next(request -> request.answer(status, json));
    }

    public void nextBusy(int retryAfterSeconds, Object json) {
        next(request -> {
            request.exchange().getResponseHeaders().set("Retry-After", Integer.toString(retryAfterSeconds));
            request.answer(429, json);
        });
    }

    /** Promises a body, sends a little of it, and hangs up. */
    public void nextCut() {
        next(request -> {
            request.exchange().sendResponseHeaders(200, 10_000);
            request.exchange().getResponseBody().write("{\"".getBytes(StandardCharsets.UTF_8));
            request.exchange().getResponseBody().flush();
            throw new IOException("cut");
        });
    }

    /** Never answers. */
    public void nextHang() {
        next(request -> hang());
    }

    protected void hang() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    protected static Map<String, Object> detail(Object detail) {
        return Map.of("detail", detail);
    }

    @Override
    public synchronized void close() {
        // a server that never started would keep its port
        url();
        state = State.CLOSED;
        closing.countDown();
        server.stop(0);
    }
}
