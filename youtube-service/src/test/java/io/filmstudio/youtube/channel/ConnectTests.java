package io.filmstudio.youtube.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.youtube.Publisher;
import io.filmstudio.youtube.Publisher.Answer;
import io.filmstudio.youtube.Publishers;
import io.filmstudio.youtube.YoutubeTest;
import io.filmstudio.youtube.stub.StubAccount;
import io.filmstudio.youtube.stub.StubYoutube;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

@YoutubeTest
class ConnectTests {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    @Autowired
    Publishers publishers;

    @Autowired
    JdbcClient jdbc;

    private Publisher user;

    @BeforeEach
    void newUser() {
        user = publishers.stranger();
    }

    private Answer videos() {
        return user.get("/api/youtube/videos");
    }

    private byte[] tokenOf(Publisher publisher) {
        return jdbc.sql("select refresh_token from channel where user_id = :user")
                .param("user", publisher.userId)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    @Test
    void theBrowserIsSentToGoogleWithEverythingAndNoSecret() {
        assertThat(user.authorizationUrl())
                .contains("client_id=client", "response_type=code", "access_type=offline", "prompt=consent")
                .contains("state=", "code_challenge=", "code_challenge_method=S256", "youtube.upload")
                .contains("redirect_uri=http://localhost:8080/api/youtube/callback")
                .doesNotContain("secret");
    }

    @Test
    void whoAgreesHasAChannelAndAPageThatSaysSo() {
        assertThat(videos().status()).isEqualTo(409);

        Answer page = user.connect();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().getContentType()).isNotNull().asString().startsWith("text/html");
        assertThat(page.raw()).contains("Mira &amp; &lt;b&gt;Friends&lt;/b&gt;");
        assertThat(page.headers().getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(videos().status()).isEqualTo(200);
    }

    @Test
    void aStateIsGoodOnceHoweverManyBringIt() throws Exception {
        String back = StubYoutube.consent(user.authorizationUrl(), user.account);
        Callable<Integer> comeBack = () -> user.comeBack(back, JSON).status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> comeBack).toList())
                    .stream()
                    .map(result -> result.resultNow())
                    .toList();

            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
        }
    }

    @Test
    void forgedAndExpiredStatesConnectNothing() {
        String back = StubYoutube.consent(user.authorizationUrl(), user.account);
        jdbc.sql("update connect_attempt set expires_at = now() where user_id = :user")
                .param("user", user.userId)
                .update();

        Answer expired = user.comeBack(back, JSON);
        Answer forged = user.comeBack("?code=x&state=" + "A".repeat(43), JSON);
        Answer none = user.comeBack("?code=x", JSON);

        assertThat(expired.text("/type")).isEqualTo("/problems/invalid-youtube-connection");
        assertThat(forged.status()).isEqualTo(400);
        assertThat(none.status()).isEqualTo(400);
        assertThat(videos().status()).isEqualTo(409);
    }

    @Test
    void whoDoesNotAgreeHasNoChannelAndTheStateIsUsedUp() {
        String state = user.authorizationUrl().replaceFirst(".*[?&]state=([^&]*).*", "$1");

        Answer page = user.comeBack("?error=access_denied&state=" + state, "text/html,*/*;q=0.8");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.raw()).contains("No channel was connected");
        assertThat(user.comeBack("?error=access_denied&state=" + state, JSON).status())
                .isEqualTo(400);
    }

    @Test
    void aCodeOfAnotherTripIsRefused() {
        String theirs = StubYoutube.consent(publishers.stranger().authorizationUrl(), user.account);
        String mine = user.authorizationUrl().replaceFirst(".*[?&]state=([^&]*).*", "$1");

        Answer answer = user.comeBack(theirs.replaceFirst("state=.*", "state=" + mine), JSON);

        assertThat(answer.text("/type")).isEqualTo("/problems/invalid-youtube-connection");
    }

    @Test
    void anAccountWithoutAChannelOrWithHalfAConsentIsRefused() {
        user.account.hasChannel = false;
        Answer without = user.comeBack(StubYoutube.consent(user.authorizationUrl(), user.account), JSON);
        user.account.hasChannel = true;
        user.account.scope = "https://www.googleapis.com/auth/youtube.upload";
        Answer half = user.comeBack(StubYoutube.consent(user.authorizationUrl(), user.account), JSON);

        assertThat(without.status()).isEqualTo(409);
        assertThat(without.text("/type")).isEqualTo("/problems/youtube-no-channel");
        assertThat(half.text("/type")).isEqualTo("/problems/youtube-consent-incomplete");
        assertThat(user.account.count("revoke")).isEqualTo(2);
        assertThat(videos().status()).isEqualTo(409);
    }

    @Test
    void theTokenAtRestSaysNothingAndOpensInItsOwnRowAlone() {
        Publisher other = publishers.connected();
        user.connect();

        assertThat(new String(tokenOf(user), StandardCharsets.ISO_8859_1)).doesNotContain("refresh");
        jdbc.sql("update channel set refresh_token = :token where user_id = :user")
                .param("token", tokenOf(other))
                .param("user", user.userId)
                .update();

        Answer playlist =
                user.send(HttpMethod.POST, "/api/youtube/playlist", Map.of("title", "Storms", "privacy", "private"));
        assertThat(playlist.status()).isEqualTo(409);
        assertThat(other.account.count("POST playlists")).isZero();
    }

    @Test
    void whatGoogleTakesBackIsAskedForOnceAndDropped() {
        user.connect();
        user.account.revoked = true;
        Map<String, Object> playlist = Map.of("title", "Storms", "privacy", "private");

        Answer first = user.send(HttpMethod.POST, "/api/youtube/playlist", playlist);
        Answer second = user.send(HttpMethod.POST, "/api/youtube/playlist", playlist);

        assertThat(first.status()).isEqualTo(409);
        assertThat(first.text("/type")).isEqualTo("/problems/youtube-not-connected");
        assertThat(second.text("/error")).contains("connect it again");
        assertThat(user.account.count("refused")).isEqualTo(1);
        assertThat(tokenOf(user)).isNull();
        user.account.revoked = false;
        assertThat(user.connect().status()).isEqualTo(200);
        assertThat(user.send(HttpMethod.POST, "/api/youtube/playlist", playlist).status())
                .isEqualTo(201);
    }

    @Test
    void aChannelThatAnotherReplacesIsGivenBackToGoogle() {
        StubAccount other = new StubAccount();
        user.connect();
        user.connect();
        assertThat(user.account.count("revoke")).isZero();

        user.connect(other);

        assertThat(user.account.count("revoke")).isEqualTo(1);
        assertThat(other.count("revoke")).isZero();
    }

    @Test
    void aReplacedChannelThatSomebodyElseHasTooStaysTheirs() {
        StubAccount shared = user.account;
        user.connect();
        publishers.stranger().connect(shared);

        user.connect(new StubAccount());

        assertThat(shared.count("revoke")).isZero();
    }

    @Test
    void whoDisconnectsIsForgottenHereAndAtGoogle() {
        user.connect();
        int revoked = StubYoutube.REVOKED.size();

        assertThat(user.send(HttpMethod.DELETE, "/api/youtube/connection", null).status())
                .isEqualTo(200);

        assertThat(StubYoutube.REVOKED).hasSizeGreaterThan(revoked);
        assertThat(StubYoutube.REVOKED.getLast()).startsWith("refresh-");
        assertThat(videos().status()).isEqualTo(409);
        assertThat(user.send(HttpMethod.DELETE, "/api/youtube/connection", null).status())
                .isEqualTo(409);
    }
}
