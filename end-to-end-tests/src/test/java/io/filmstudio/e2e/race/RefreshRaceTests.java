package io.filmstudio.e2e.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.e2e.Client;
import io.filmstudio.e2e.Client.Answer;
import io.filmstudio.e2e.Refusals;
import io.filmstudio.e2e.RunningStudio;
import io.filmstudio.e2e.SharedStudio;
import io.filmstudio.e2e.Writer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One refresh token, used by many. */
@ExtendWith(SharedStudio.class)
class RefreshRaceTests {

    private static final int MANY = 20;

    private final Client gateway;
    private final Writer writer;

    RefreshRaceTests(RunningStudio studio) {
        this.gateway = new Client(studio.gateway());
        this.writer = Writer.signUp(gateway);
    }

    /** A client that sends its request again, since the answer was lost, is not signed out. */
    @Test
    void oneDeviceGetsOneSuccessorHoweverOftenItAsks() {
        List<Answer> answers = Racers.run(MANY, _ -> refresh(writer.refreshToken(), "one device"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(successors(answers)).hasSize(1);
        assertThat(refresh(successors(answers).getFirst(), "one device").status())
                .isEqualTo(200);
    }

    @Test
    void twoDevicesWithOneTokenEndUpWithNone() {
        List<Answer> answers =
                Racers.run(MANY, number -> refresh(writer.refreshToken(), number % 2 == 0 ? "owner" : "thief"));

        assertThat(successors(answers)).hasSizeLessThanOrEqualTo(1);
        assertThat(answers).anySatisfy(answer -> Refusals.check(answer, 401, "invalid-refresh-token"));
        successors(answers).forEach(token -> Refusals.check(refresh(token, "owner"), 401, "invalid-refresh-token"));
        Refusals.check(refresh(writer.refreshToken(), "owner"), 401, "invalid-refresh-token");
    }

    private static List<String> successors(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.text("refreshToken"))
                .distinct()
                .toList();
    }

    private Answer refresh(String token, String device) {
        return gateway.send(
                "POST",
                "/api/users/refresh",
                null,
                "{\"refreshToken\": \"%s\"}".formatted(token),
                Map.of("User-Agent", device));
    }
}
