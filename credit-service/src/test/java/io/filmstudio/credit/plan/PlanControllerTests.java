package io.filmstudio.credit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.credit.Api;
import io.filmstudio.credit.Api.Answer;
import io.filmstudio.credit.CreditTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@CreditTest
class PlanControllerTests {

    @Autowired
    Api api;

    @Test
    void everybodyMaySeeThePlans() {
        JsonNode plans =
                api.exchange(HttpMethod.GET, null, "/api/plans", null).body().path("plans");

        assertThat(plans.valueStream().map(plan -> plan.path("id").asString()))
                .containsExactly("free", "pro", "enterprise");
        assertThat(plans.valueStream().map(plan -> plan.path("price").asLong())).containsExactly(0L, 29L, 299L);
        assertThat(plans.path(1).path("credits").asLong()).isEqualTo(30);
        assertThat(plans.path(2).path("credits").isNull()).isTrue();
        assertThat(plans.path(2).path("unlimited").asBoolean()).isTrue();
        assertThat(plans.path(0).path("features").path(0).asString()).isNotBlank();
        assertThat(plans.path(0).path("name").asString()).isEqualTo("Free");
    }

    @ParameterizedTest
    @CsvSource({
        "type=film, 1",
        "type=film&duration=600, 1",
        "type=video_generation&duration=1, 1",
        "type=video_generation&duration=60, 1",
        "type=audio_generation&duration=61, 2",
        "type=music_generation&duration=180, 3",
        "type=lip_sync, 1"
    })
    void aFilmCostsOneAndTheRestByTheStartedMinute(String query, long credits) {
        Answer answer = api.get(UUID.randomUUID(), "/api/credits/quote?" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("credits").asLong()).isEqualTo(credits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "type=painting", "type=film&duration=0", "type=film&duration=x", "type=film&duration=1e9"})
    void whatCannotBePricedIsRefused(String query) {
        Answer answer = api.get(UUID.randomUUID(), "/api/credits/quote?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("details").path("field").asString())
                .as("%s", answer.body())
                .isIn("type", "duration");
    }
}
