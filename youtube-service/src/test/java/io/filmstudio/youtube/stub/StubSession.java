package io.filmstudio.youtube.stub;

import com.sun.net.httpserver.HttpExchange;
import io.filmstudio.youtube.stub.StubAccount.Video;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One resumable upload, as YouTube documents it: bytes count only where they belong. */
final class StubSession {

    private static final int GRAIN = 262_144;
    private static final Pattern CHUNK = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");

    private final StubAccount account;
    private final JsonNode resource;
    private final long total;
    private final ByteArrayOutputStream stored = new ByteArrayOutputStream();
    private @Nullable String videoId;
    private boolean gone;
    private volatile Fault.@Nullable RefuseForGood refusal;

    StubSession(StubAccount account, JsonNode resource, long total) {
        this.account = account;
        this.resource = resource;
        this.total = total;
    }

    void put(HttpExchange exchange) throws IOException {
        if (refusal != null) {
            exchange.getRequestBody().readAllBytes();
            Http.answer(exchange, refusal.status(), Http.error(refusal.status(), refusal.reason()));
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Content-Range");
        if (range.equals("bytes */" + total)) {
            account.called("ask");
            exchange.getRequestBody().readAllBytes();
            tell(exchange, "");
            return;
        }
        account.called("chunk");
        Fault fault = account.byteFaults.poll();
        if (fault instanceof Fault.Hold hold) {
            hold(hold);
        }
        if (fault instanceof Fault.RefuseForGood forGood) {
            refusal = forGood;
            put(exchange);
            return;
        }
        Matcher chunk = CHUNK.matcher(range);
        if (!chunk.matches() || Long.parseLong(chunk.group(3)) != total) {
            Http.answer(exchange, 400, Http.error(400, "badRequest"));
            return;
        }
        long from = Long.parseLong(chunk.group(1));
        long length = Long.parseLong(chunk.group(2)) - from + 1;
        if (from + length < total && length % GRAIN != 0) {
            Http.answer(exchange, 400, Http.error(400, "badChunk"));
            return;
        }
        byte[] bytes = fault instanceof Fault.Cut cut
                ? exchange.getRequestBody().readNBytes(cut.afterBytes())
                : exchange.getRequestBody().readAllBytes();
        take(exchange, from, bytes, fault);
    }

    private synchronized void take(HttpExchange exchange, long from, byte[] bytes, @Nullable Fault fault)
            throws IOException {
        int kept = fault instanceof Fault.KeepOnly only ? only.bytes() : bytes.length;
        if (!gone && !(fault instanceof Fault.Refuse) && from == stored.size()) {
            stored.write(bytes, 0, kept);
            finish();
        }
        switch (fault) {
            case Fault.Cut _, Fault.LoseAnswer _ -> exchange.close();
            case Fault.Refuse refuse ->
                Http.answer(exchange, refuse.status(), Http.error(refuse.status(), refuse.reason()));
            case Fault.ForgetAfter _ -> {
                gone = true;
                tell(exchange, "");
            }
            case Fault.Move _ -> tell(exchange, exchange.getRequestURI() + "&moved=1");
            case Fault.KeepOnly _, Fault.Hold _, Fault.RefuseForGood _, Fault.None _ -> tell(exchange, "");
            case null -> tell(exchange, "");
        }
    }

    private void finish() {
        if (stored.size() == total && videoId == null) {
            videoId = "v" + UUID.randomUUID();
            account.videos.addFirst(new Video(videoId, resource, stored.toByteArray()));
        }
    }

    private synchronized void tell(HttpExchange exchange, String movedTo) throws IOException {
        if (gone) {
            Http.answer(exchange, 404, Http.error(404, "notFound"));
        } else if (videoId != null) {
            Http.answer(exchange, 200, "{\"kind\":\"youtube#video\",\"id\":\"%s\"}".formatted(videoId));
        } else {
            if (stored.size() > 0) {
                exchange.getResponseHeaders().set("Range", "bytes=0-" + (stored.size() - 1));
            }
            if (!movedTo.isEmpty()) {
                exchange.getResponseHeaders()
                        .set(
                                "Location",
                                "http://127.0.0.1:" + exchange.getLocalAddress().getPort() + movedTo);
            }
            Http.answer(exchange, 308, "");
        }
    }

    synchronized void forget() {
        gone = true;
    }

    private static void hold(Fault.Hold hold) {
        hold.arrived().countDown();
        await(hold.gate());
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}
