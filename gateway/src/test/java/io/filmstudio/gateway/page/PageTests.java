package io.filmstudio.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.gateway.GatewayClient;
import io.filmstudio.gateway.GatewayClient.Answer;
import io.filmstudio.gateway.GatewayTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class PageTests {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Autowired
    GatewayClient client;

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/", "/billing/done?session_id=cs_1", "/billing/cancelled"})
    void pageAndAllItRefersToAreServedHere(String path) {
        Answer page = client.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).startsWith("text/html");
        List<String> references = REFERENCE
                .matcher(page.http().body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(references).isNotEmpty().allMatch(reference -> reference.startsWith("/docs/"));
        assertThat(references).allMatch(reference -> client.get(reference).status() == 200);
    }

    @Test
    void pagesRunOnlyTheirOwnScripts() {
        Answer page = client.get("/docs");

        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'", "http:", "https:");
        assertThat(page.http().body()).doesNotContainPattern("<script>|<style>| style=| on[a-z]+=");
        assertThat(page.header("x-frame-options")).isEqualTo("DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "project", "credit", "ai-job", "youtube"})
    void descriptionComesFromTheServiceItself(String service) {
        // the first request of all may take longer than the stand-ins are given
        Answer description =
                await().until(() -> client.get("/docs/openapi/" + service + ".json"), answer -> answer.status() == 200);

        assertThat(description.text("/service")).isEqualTo(service);
        assertThat(description.text("/path")).isEqualTo("/v3/api-docs");
    }

    @Test
    void serviceThatIsDownSpoilsOnlyItsOwnDescription() {
        Answer down = client.get("/docs/openapi/admin.json");

        assertThat(down.status()).isEqualTo(503);
        assertThat(down.text("/type")).isEqualTo("/problems/unavailable");
        assertThat(down.header("retry-after")).isEqualTo("5");
        assertThat(client.get("/docs").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/openapi/other.json",
                "/docs/openapi",
                "/docs/page/",
                "/docs/page/../docs.html",
                "/v3/api-docs",
                "/webjars/swagger-ui/swagger-ui.css",
                "/gateway-pages/docs.html",
                "/billing"
            })
    void nothingElseIsServed(String path) {
        Answer nothing = client.get(path);

        assertThat(nothing.status()).isIn(400, 404);
        assertThat(nothing.header("content-type")).isEqualTo("application/problem+json");
    }
}
