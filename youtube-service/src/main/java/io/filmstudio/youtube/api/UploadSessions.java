package io.filmstudio.youtube.api;

import com.google.api.client.http.EmptyContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.InputStreamContent;
import com.google.api.client.http.json.JsonHttpContent;
import com.google.api.client.json.JsonFactory;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.youtube.model.Video;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * YouTube's resumable uploads. A session may be asked for what it has at any time, and asking is what follows every
 * doubt: a finished one answers with the same video again, so that no film is there twice.
 */
@Component
public class UploadSessions {

    private static final int UNAUTHORIZED = 401;
    private static final int RESUME = 308;
    private static final String VIDEO = "video/mp4";
    private static final Pattern RANGE = Pattern.compile("(?:bytes=)?0-(\\d{1,18})");

    private final YoutubeClient client;
    private final ApiProperties properties;
    private final Clock clock;
    private final JsonFactory json = GsonFactory.getDefaultInstance();

    UploadSessions(YoutubeClient client, ApiProperties properties, Clock clock) {
        this.client = client;
        this.properties = properties;
        this.clock = clock;
    }

    /** Opens a session. It becomes a video only when its last byte has come. */
    public URI open(Access access, VideoDraft draft, long totalBytes) {
        client.spend("videos.insert", properties.insertUnits());
        GenericUrl url = new GenericUrl(properties.rootUrl().resolve("upload/youtube/v3/videos"));
        url.put("uploadType", "resumable");
        url.put("part", "snippet,status");
        try {
            HttpResponse response = execute(access.token().get(), draft, url, totalBytes);
            if (response.getStatusCode() == UNAUTHORIZED) {
                response.disconnect();
                response = execute(access.renewed().get(), draft, url, totalBytes);
            }
            try {
                String session = response.getHeaders().getLocation();
                if (!response.isSuccessStatusCode() || session == null) {
                    throw ApiErrors.problem(response.getStatusCode(), response.parseAsString(), clock.instant());
                }
                return URI.create(session);
            } finally {
                response.disconnect();
            }
        } catch (IOException failure) {
            throw ApiErrors.problem(failure, clock.instant());
        }
    }

    /** What the session has; costs nothing and changes nothing. */
    public SessionReply ask(Access access, URI session, long totalBytes) {
        String range = "bytes */" + totalBytes;
        try {
            HttpResponse response = put(access.token().get(), session, range, new EmptyContent());
            if (response.getStatusCode() == UNAUTHORIZED) {
                response.disconnect();
                response = put(access.renewed().get(), session, range, new EmptyContent());
            }
            return read(response, session);
        } catch (IOException failure) {
            throw ApiErrors.problem(failure, clock.instant());
        }
    }

    /** Sends {@code length} bytes that begin at {@code from}; when it throws, nobody knows how many arrived. */
    public SessionReply send(Access access, URI session, InputStream bytes, long from, long length, long totalBytes) {
        String range = String.format(Locale.ROOT, "bytes %d-%d/%d", from, from + length - 1, totalBytes);
        try {
            HttpContent content = new InputStreamContent(VIDEO, bytes).setLength(length);
            HttpResponse response = put(access.token().get(), session, range, content);
            if (response.getStatusCode() == UNAUTHORIZED) {
                response.disconnect();
                access.renewed().get();
                return ask(access, session, totalBytes);
            }
            return read(response, session);
        } catch (IOException failure) {
            throw ApiErrors.problem(failure, clock.instant());
        }
    }

    private HttpResponse execute(String token, VideoDraft draft, GenericUrl url, long totalBytes) throws IOException {
        HttpRequest request = YoutubeClient.HTTP
                .createRequestFactory()
                .buildPostRequest(url, new JsonHttpContent(json, draft.toVideo()));
        request.getHeaders().set("X-Upload-Content-Length", totalBytes).set("X-Upload-Content-Type", VIDEO);
        return execute(request, token);
    }

    private HttpResponse put(String token, URI session, String range, HttpContent content) throws IOException {
        HttpRequest request =
                YoutubeClient.HTTP.createRequestFactory().buildPutRequest(new GenericUrl(session), content);
        request.getHeaders().setContentRange(range);
        return execute(request, token);
    }

    private HttpResponse execute(HttpRequest request, String token) throws IOException {
        YoutubeClient.bearer(request, token);
        return request.setConnectTimeout(YoutubeClient.CONNECT_MILLIS)
                .setReadTimeout((int) properties.uploadTimeout().toMillis())
                .setNumberOfRetries(0)
                .setFollowRedirects(false)
                .setThrowExceptionOnExecuteError(false)
                .execute();
    }

    private SessionReply read(HttpResponse response, URI session) throws IOException {
        try {
            return switch (response.getStatusCode()) {
                case 200, 201 -> finished(response);
                case RESUME -> stored(response, session);
                case 404, 410 -> new SessionReply.Gone();
                default -> throw ApiErrors.problem(response.getStatusCode(), response.parseAsString(), clock.instant());
            };
        } finally {
            response.disconnect();
        }
    }

    private SessionReply finished(HttpResponse response) throws IOException {
        String videoId = json.fromString(response.parseAsString(), Video.class).getId();
        if (videoId == null) {
            throw new IOException("a finished session without a video's id");
        }
        return new SessionReply.Finished(videoId);
    }

    private static SessionReply stored(HttpResponse response, URI session) {
        @Nullable String range = response.getHeaders().getRange();
        Matcher stored = RANGE.matcher(range == null ? "" : range);
        long bytes = stored.matches() ? Long.parseLong(stored.group(1)) + 1 : 0;
        @Nullable String moved = response.getHeaders().getLocation();
        return new SessionReply.Stored(bytes, moved == null ? session : session.resolve(moved));
    }
}
