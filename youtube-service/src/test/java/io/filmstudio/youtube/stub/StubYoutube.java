package io.filmstudio.youtube.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.filmstudio.youtube.stub.StubAccount.Video;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Google's authorization and the YouTube Data API for any number of accounts. */
public final class StubYoutube implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String SCOPE =
            "https://www.googleapis.com/auth/youtube.upload https://www.googleapis.com/auth/youtube";
    public static final List<String> REVOKED = new CopyOnWriteArrayList<>();

    private static final Map<String, Consent> CODES = new ConcurrentHashMap<>();
    private static final Map<String, StubAccount> TOKENS = new ConcurrentHashMap<>();
    private static final Map<String, StubSession> SESSIONS = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = Http.serve(Map.of(
            "/token", StubYoutube::token,
            "/revoke", StubYoutube::revoke,
            "/upload/youtube/v3/videos", StubYoutube::upload,
            "/youtube/v3/", StubYoutube::api));

    private record Consent(Map<String, String> asked, StubAccount account) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String server = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        TestPropertyValues.of(
                        "GOOGLE_CLIENT_ID=client",
                        "GOOGLE_CLIENT_SECRET=client-secret",
                        "GOOGLE_AUTHORIZATION_URL=" + server + "/authorize",
                        "GOOGLE_TOKEN_URL=" + server + "/token",
                        "GOOGLE_REVOCATION_URL=" + server + "/revoke",
                        "YOUTUBE_ROOT_URL=" + server + "/")
                .applyTo(context);
    }

    /** What the browser brings back when the owner of the account agrees. */
    public static String consent(String authorizationUrl, StubAccount account) {
        Map<String, String> asked = Http.parameters(authorizationUrl.substring(authorizationUrl.indexOf('?') + 1));
        String code = UUID.randomUUID().toString();
        CODES.put(code, new Consent(asked, account));
        return "?code=" + code + "&state=" + asked.get("state");
    }

    /** Access tokens that were issued so far are not taken any more. */
    public static void expireTokens(StubAccount account) {
        TOKENS.entrySet().removeIf(entry -> entry.getKey().startsWith("access") && entry.getValue() == account);
    }

    private static void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = Http.parameters(Http.body(exchange));
        boolean client = "client".equals(form.get("client_id")) && "client-secret".equals(form.get("client_secret"));
        StubAccount account = client ? accountOf(form) : null;
        if (account == null || account.revoked) {
            if (account != null) {
                account.called("refused");
            }
            Http.answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        account.called("token");
        Http.answer(
                exchange,
                200,
                Map.of(
                        "access_token",
                        issue("access", account),
                        "refresh_token",
                        issue("refresh", account),
                        "expires_in",
                        3599,
                        "scope",
                        account.scope,
                        "token_type",
                        "Bearer"));
    }

    private static StubAccount accountOf(Map<String, String> form) {
        if (form.get("grant_type").equals("refresh_token")) {
            return TOKENS.get(form.get("refresh_token"));
        }
        Consent consent = CODES.remove(form.get("code"));
        return consent != null
                        && consent.asked().get("redirect_uri").equals(form.get("redirect_uri"))
                        && consent.asked().get("code_challenge").equals(challenge(form.get("code_verifier")))
                ? consent.account()
                : null;
    }

    private static String issue(String kind, StubAccount account) {
        String token = kind + "-" + UUID.randomUUID();
        TOKENS.put(token, account);
        return token;
    }

    private static void revoke(HttpExchange exchange) throws IOException {
        String token = Http.parameters(Http.body(exchange)).get("token");
        REVOKED.add(token);
        TOKENS.get(token).called("revoke");
        Http.answer(exchange, 200, "{}");
    }

    private static void upload(HttpExchange exchange) throws IOException {
        StubAccount account = authorized(exchange);
        Map<String, String> query = Http.parameters(exchange.getRequestURI().getRawQuery());
        if (account == null) {
            exchange.getRequestBody().readAllBytes();
            Http.answer(exchange, 401, Http.error(401, "authError"));
        } else if (exchange.getRequestMethod().equals("PUT")) {
            SESSIONS.get(query.get("upload_id")).put(exchange);
        } else {
            open(exchange, account);
        }
    }

    private static void open(HttpExchange exchange, StubAccount account) throws IOException {
        account.called("open");
        JsonNode resource = Http.JSON.readTree(Http.body(exchange));
        if (account.sessionFaults.poll() instanceof Fault.Refuse refuse) {
            Http.answer(exchange, refuse.status(), Http.error(refuse.status(), refuse.reason()));
            return;
        }
        String id = UUID.randomUUID().toString();
        long total = Long.parseLong(exchange.getRequestHeaders().getFirst("X-Upload-Content-Length"));
        SESSIONS.put(id, new StubSession(account, resource, total));
        String address = "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/upload/youtube/v3/videos?upload_id=";
        exchange.getResponseHeaders().set("Location", address + id);
        Http.answer(exchange, 200, "");
    }

    private static void api(HttpExchange exchange) throws IOException {
        StubAccount account = authorized(exchange);
        String call = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring("/youtube/v3/".length());
        Map<String, String> query = Http.parameters(exchange.getRequestURI().getRawQuery());
        String body = Http.body(exchange);
        if (account == null) {
            Http.answer(exchange, 401, Http.error(401, "authError"));
            return;
        }
        account.called(call);
        if (account.away) {
            exchange.close();
        } else if (!account.refusal.isEmpty()) {
            Http.answer(exchange, 403, Http.error(403, account.refusal));
        } else {
            Http.answer(exchange, 200, answer(account, call, query, body));
        }
    }

    private static Object answer(StubAccount account, String call, Map<String, String> query, String body) {
        return switch (call) {
            case "GET channels" -> items(account.hasChannel ? Stream.of(channel(account)) : Stream.empty());
            case "GET videos" ->
                items(account.videos.stream()
                        .filter(video ->
                                Arrays.asList(query.get("id").split(",")).contains(video.id()))
                        .map(StubYoutube::video));
            case "GET playlistItems" ->
                items(inPlaylist(account, query.get("playlistId")).stream()
                        .filter(id -> query.getOrDefault("videoId", id).equals(id))
                        .map(id -> Map.of("contentDetails", Map.of("videoId", id))));
            case "POST playlistItems" -> {
                JsonNode item = Http.JSON.readTree(body).at("/snippet");
                account.playlists
                        .computeIfAbsent(item.at("/playlistId").asString(), id -> new CopyOnWriteArrayList<>())
                        .add(item.at("/resourceId/videoId").asString());
                yield Map.of("id", "item");
            }
            case "POST playlists" -> Map.of("id", "PL" + UUID.randomUUID());
            default -> throw new IllegalArgumentException(call);
        };
    }

    private static Map<String, Object> items(Stream<?> items) {
        return Map.of("items", items.toList());
    }

    private static Map<String, Object> channel(StubAccount account) {
        return Map.of(
                "id", account.channelId,
                "snippet", Map.of("title", "Mira & <b>Friends</b>"),
                "contentDetails", Map.of("relatedPlaylists", Map.of("uploads", "UU" + account.channelId)));
    }

    private static Map<String, Object> video(Video video) {
        return Map.of(
                "id", video.id(),
                "snippet", video.resource().at("/snippet"),
                "statistics", Map.of("viewCount", Integer.toString(41 + video.bytes().length)));
    }

    private static List<String> inPlaylist(StubAccount account, String playlistId) {
        if (!playlistId.equals("UU" + account.channelId)) {
            return account.playlists.getOrDefault(playlistId, List.of());
        }
        return account.listsNewVideos ? account.videos.stream().map(Video::id).toList() : List.of();
    }

    private static StubAccount authorized(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization == null ? null : TOKENS.get(authorization.substring("Bearer ".length()));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
