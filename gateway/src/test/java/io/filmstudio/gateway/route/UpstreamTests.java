package io.filmstudio.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.test.TestTokens;
import io.filmstudio.gateway.GatewayClient;
import io.filmstudio.gateway.GatewayClient.Answer;
import io.filmstudio.gateway.GatewayTest;
import io.filmstudio.gateway.Upstreams;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class UpstreamTests {

    @Autowired
    GatewayClient client;

    @Test
    void aServiceThatIsDownIsSaidToBe() {
        Answer answer = client.getWith("/api/admin/users", TestTokens.admin(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/type")).isEqualTo("/problems/unavailable");
        assertThat(answer.header("retry-after")).isEqualTo("5");
        assertThat(answer.body().at("/retryAfter").asInt()).isEqualTo(5);
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsGivenUp() {
        Answer answer = client.getAsUser("/api/ai/jobs/slow");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.text("/type")).isEqualTo("/problems/timeout");
        assertThat(answer.header("retry-after")).isNotBlank();
    }

    @Test
    void aServiceThatBreaksOffIsABadGateway() {
        Answer answer = client.getAsUser("/api/ai/jobs/broken");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text("/type")).isEqualTo("/problems/bad-gateway");
    }

    @Test
    void aReadThatBrokeOffIsAskedAgainAndAWriteIsNot() {
        String token = TestTokens.user(UUID.randomUUID());
        String path = "/api/ai/jobs/flaky?" + UUID.randomUUID();

        Answer read = client.getWith(path, token);
        Answer write = client.send("POST", path, "{}", "Authorization", "Bearer " + token);

        assertThat(read.status()).isEqualTo(200);
        assertThat(write.status()).isEqualTo(502);
    }

    @Test
    void aServiceThatFailsAgainAndAgainIsLeftAloneForAWhile() {
        String token = TestTokens.admin(UUID.randomUUID());
        IntStream.range(0, 12).forEach(_ -> client.getWith("/api/admin/users", token));

        Answer answer = client.getWith("/api/admin/users", token);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/type")).isEqualTo("/problems/unavailable");
        assertThat(client.getWith("/api/projects", token).status()).isEqualTo(200);
    }

    @Test
    void eventsArriveOneByOneAndMayTakeLong() throws Exception {
        Upstreams.secondEvent = new CountDownLatch(1);
        HttpRequest request = HttpRequest.newBuilder(client.uri("/api/ai/jobs/1/events"))
                .header("Authorization", "Bearer " + TestTokens.user(UUID.randomUUID()))
                .build();
        HttpResponse<Stream<String>> response = client.http().send(request, BodyHandlers.ofLines());
        Iterator<String> lines = response.body().iterator();

        assertThat(lines.next()).isEqualTo("id: 1");
        assertThat(lines.next()).isEqualTo("data: queued");
        Upstreams.secondEvent.countDown();
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("id: 2");
    }
}
