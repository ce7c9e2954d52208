package io.filmstudio.aijob;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.aijob.FakeWorker.Claimed;
import io.filmstudio.common.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TraceTests extends AiJobTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aWorkerGoesOnWithTheTraceOfTheRequest() {
        try (FakeWorker worker = worker()) {
            http.putTraced(
                    "/internal/jobs/" + UUID.randomUUID(),
                    TestTokens.service("project-service"),
                    film(user),
                    "00-" + TRACE_ID + "-00f067aa0ba902b7-01");

            Claimed task = worker.claimNext();

            assertThat(task.body().path("traceparent").asString()).matches("00-" + TRACE_ID + "-[0-9a-f]{16}-0[01]");
        }
    }
}
