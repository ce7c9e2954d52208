package io.filmstudio.embedded.google.youtube.upload;

import io.filmstudio.embedded.google.youtube.ApiException;
import io.filmstudio.embedded.google.youtube.Bearer;
import io.filmstudio.embedded.google.youtube.Channel;
import io.filmstudio.embedded.google.youtube.Faults;
import io.filmstudio.embedded.google.youtube.Parts;
import io.filmstudio.embedded.google.youtube.Requests;
import io.filmstudio.embedded.google.youtube.Resources;
import io.filmstudio.embedded.google.youtube.VideoResource;
import io.filmstudio.embedded.http.Exchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST} begins an upload, {@code PUT} to the address that it answers goes on with it. */
public final class UploadEndpoint {

    public static final String PATH = "/upload/youtube/v3/videos";

    private final String root;
    private final UploadSessions sessions;
    private final UploadTransfer transfer;
    private final Bearer bearer;
    private final Faults faults;
    private final Requests requests;
    private final Clock clock;

    public UploadEndpoint(
            String root,
            UploadSessions sessions,
            UploadTransfer transfer,
            Bearer bearer,
            Faults faults,
            Requests requests,
            Clock clock) {
        this.root = root;
        this.sessions = sessions;
        this.transfer = transfer;
        this.bearer = bearer;
        this.faults = faults;
        this.requests = requests;
        this.clock = clock;
    }

    public void serve(Exchange exchange) throws IOException {
        try {
            String session = exchange.query().getOrDefault("upload_id", "");
            if (exchange.isPost() && session.isEmpty()) {
                start(exchange);
            } else if (exchange.method().equals("PUT")) {
                goOn(exchange, session);
            } else {
                throw new ApiException(405, "global", "httpMethodNotAllowed", "POST or PUT it");
            }
        } catch (ApiException refusal) {
            // a client that is still sending would not read the answer
            exchange.http().getRequestBody().transferTo(OutputStream.nullOutputStream());
            Resources.refuse(exchange, refusal);
        }
    }

    private void start(Exchange exchange) throws IOException {
        requests.count("videos.insert");
        faults.refuse();
        Channel channel = bearer.channel(exchange, Bearer.UPLOAD);
        faults.refuseStart();
        if (!"resumable".equals(exchange.query().get("uploadType"))) {
            throw ApiException.badRequest("badRequest", "Only uploadType=resumable is understood.");
        }
        Set<String> parts = Parts.of(exchange, VideoResource.PARTS);
        Metadata metadata = Metadata.of(Resources.read(exchange), clock.instant());
        UploadSession session = sessions.add(new UploadSession(
                UploadSessions.newId(),
                bearer.account(exchange, Bearer.UPLOAD),
                channel.id(),
                UploadSessions.newVideoId(),
                metadata.snippet(),
                metadata.visibility(),
                metadata.declarations(),
                parts,
                announcedBytes(exchange),
                clock.instant()));
        exchange.http().getResponseHeaders().set("Location", address(session));
        exchange.http().sendResponseHeaders(200, -1);
    }

    private static @Nullable Long announcedBytes(Exchange exchange) {
        checkType(exchange.header("X-Upload-Content-Type").orElse("video/*"));
        return exchange.header("X-Upload-Content-Length")
                .map(text -> {
                    if (!text.matches("\\d{1,18}")) {
                        throw ApiException.badRequest("badRequest", "X-Upload-Content-Length has to be a number.");
                    }
                    return Long.valueOf(text);
                })
                .orElse(null);
    }

    private static void checkType(String type) {
        if (!type.startsWith("video/") && !type.equals("application/octet-stream")) {
            throw ApiException.badRequest("badContent", "Media type '" + type + "' is not supported.");
        }
    }

    private void goOn(Exchange exchange, String id) throws IOException {
        ContentRange range = ContentRange.of(exchange);
        requests.count(range.isQuestion() ? "upload.status" : "upload.chunk");
        faults.refuse();
        String account = bearer.account(exchange, Bearer.UPLOAD);
        UploadSession session = sessions.find(id)
                .filter(found -> found.subject().equals(account))
                .orElseThrow(() -> ApiException.notFound("global", "notFound", "No such upload."));
        Optional<Map<String, Object>> video = transfer.goOn(exchange, session, range);
        if (video.isEmpty()) {
            answerIncomplete(exchange, session);
        } else if (range.isQuestion() || !faults.takeDroppedAnswer()) {
            Resources.answer(exchange, 201, video.get());
        }
    }

    private void answerIncomplete(Exchange exchange, UploadSession session) throws IOException {
        long stored = sessions.part(session).size();
        if (stored > 0) {
            exchange.http().getResponseHeaders().set("Range", "bytes=0-" + (stored - 1));
        }
        if (faults.takeMove()) {
            exchange.http().getResponseHeaders().set("Location", address(sessions.move(session)));
        }
        exchange.http().sendResponseHeaders(308, -1);
    }

    private String address(UploadSession session) {
        return root + PATH + "?uploadType=resumable&upload_id=" + session.id();
    }
}
