package io.filmstudio.worker.stablediffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import io.filmstudio.script.Pacing;
import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.script.ScriptRequest;
import io.filmstudio.worker.provider.ProviderClient;
import io.filmstudio.worker.provider.ProviderException;
import io.filmstudio.worker.provider.ProviderException.Charge;
import io.filmstudio.worker.provider.Reason;
import io.filmstudio.worker.provider.TestCommission;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class StableDiffusionTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final FilmPlan PLAN = plan(
            """
            EXT. HARBOUR <lora:evil:2> - NIGHT

            Rain falls on the ((boats)). The old lamp burns.

            MAYA: Good night.
            """);

    private final StubStableDiffusion stub = new StubStableDiffusion();
    private final List<Double> progress = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aSceneIsPaintedInTheSizeAskedFor() throws Exception {
        BufferedImage picture = paint(LONG);

        assertThat(picture.getWidth()).isEqualTo(512);
        assertThat(picture.getRGB(250, 20) & 0xffffff).isEqualTo(0xff00ff);
        assertThat(picture.getRGB(250, 280) & 0xffffff).isEqualTo(0x00ff00);
    }

    @Test
    void theScriptDecidesWhatIsAskedForAndARetryAsksForTheSame() throws Exception {
        paint(LONG);
        paint(LONG);

        JsonNode asked = stub.work().getFirst().json();
        assertThat(asked.path("prompt").asString())
                .contains("storybook", "harbour", "night", "rain", "lamp burns")
                .doesNotContain("<", "(", ":", "good night");
        assertThat(asked.path("negative_prompt").asString()).contains("people", "watermark");
        assertThat(stub.work().getLast().json().path("seed")).isEqualTo(asked.path("seed"));
        assertThat(stub.work().getLast().json().path("prompt")).isEqualTo(asked.path("prompt"));
    }

    @Test
    void progressIsToldWhileThePictureIsMadeAndNeverGoesBack() throws Exception {
        stub.progress = List.of(0.2, 0.6, 0.4, 0.8);
        stub.mayFinish.drainPermits();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var picture = executor.submit(() -> paint(LONG));
            assertThat(stub.toldAll.await(10, TimeUnit.SECONDS)).isTrue();
            stub.mayFinish.release();
            picture.get();
        }

        assertThat(progress).contains(0.2, 0.6, 0.8).doesNotContain(0.4).isSorted();
    }

    @Test
    void aServerWorksOnOnePictureAtATime() throws Exception {
        StableDiffusion painter = new StableDiffusion(StubStableDiffusion.settings(stub.url(), LONG), client());
        Callable<BufferedImage> task = () -> painter.paint(PLAN, story(), new TestCommission(), progress::add);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : executor.invokeAll(List.of(task, task, task))) {
                each.get();
            }
        }

        assertThat(stub.mostAtOnce).hasValue(1);
    }

    @Test
    void aPictureThatIsNotWantedAnyMoreIsInterrupted() throws Exception {
        stub.mayFinish.drainPermits();
        Thread painting =
                Thread.ofVirtual().start(() -> catchThrowableOfType(InterruptedException.class, () -> paint(LONG)));
        assertThat(stub.toldAll.await(10, TimeUnit.SECONDS)).isTrue();

        painting.interrupt();

        assertThat(painting.join(Duration.ofSeconds(10))).isTrue();
        assertThat(stub.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        stub.mayFinish.release();
    }

    @Test
    void aServerThatHangsIsGivenUpAndInterrupted() throws Exception {
        stub.nextHang();

        assertThat(failure(Duration.ofMillis(300)).reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(stub.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServerWithoutMemoryIsAskedAgainLater() {
        stub.next(500, Map.of("error", "OutOfMemoryError", "detail", "", "body", "", "errors", "CUDA out of memory"));

        ProviderException failure = failure(LONG);

        assertThat(failure.reason()).isEqualTo(Reason.BUSY);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.charge()).isEqualTo(Charge.NO);
    }

    @Test
    void aBusyServerIsAskedAgainAtOnceWhenItSaysSo() throws Exception {
        stub.nextBusy(0, Map.of());

        assertThat(paint(LONG)).isNotNull();
        assertThat(stub.work()).hasSize(2);
    }

    @Test
    void whatOnlyTheOperatorCanMendIsNotTriedAgain() {
        for (int status : List.of(401, 404, 422)) {
            stub.next(status, Map.of("detail", "Model not found"));
            ProviderException failure = failure(LONG);
            assertThat(failure.reason()).as("status " + status).isEqualTo(Reason.MISCONFIGURED);
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.sentence()).doesNotContain("Model");
        }
    }

    @Test
    void aConnectionThatBreaksCostsNothing() {
        stub.nextCut();

        ProviderException failure = failure(LONG);

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void nobodyThereIsUnavailable() {
        stub.close();

        assertThat(failure(LONG).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void whatIsNoPictureOfThatSizeIsRefused() throws Exception {
        byte[] good = StubStableDiffusion.picture(512, 288, true);
        List<byte[]> bad = List.of(
                "<html>".getBytes(),
                Arrays.copyOf(good, good.length / 2),
                StubStableDiffusion.picture(256, 256, true),
                new byte[0]);
        for (byte[] picture : bad) {
            stub.next(200, StubStableDiffusion.answer(picture));
            assertThat(failure(LONG).reason()).isEqualTo(Reason.ANSWER_INVALID);
        }
        stub.next(200, Map.of("images", List.of("no base64!")));
        assertThat(failure(LONG).reason()).isEqualTo(Reason.ANSWER_INVALID);
        stub.next(200, Map.of("images", List.of()));
        assertThat(failure(LONG).reason()).isEqualTo(Reason.ANSWER_INVALID);
    }

    @Test
    void aPictureWithNothingInItIsRefused() throws Exception {
        stub.next(200, StubStableDiffusion.answer(StubStableDiffusion.picture(512, 288, false)));

        assertThat(failure(LONG).reason()).isEqualTo(Reason.FAILED);
    }

    @Test
    void withoutAnAddressItDoesNotStart() {
        var failure = catchThrowableOfType(
                IllegalStateException.class,
                () -> new StableDiffusion(StubStableDiffusion.settings((URI) null, LONG), client()));

        assertThat(failure).hasMessageContaining("STABLE_DIFFUSION_URL");
    }

    private BufferedImage paint(Duration longest) throws InterruptedException {
        return new StableDiffusion(StubStableDiffusion.settings(stub.url(), longest), client())
                .paint(PLAN, story(), new TestCommission(), progress::add);
    }

    private ProviderException failure(Duration longest) {
        return catchThrowableOfType(ProviderException.class, () -> paint(longest));
    }

    private static ProviderClient client() {
        return new ProviderClient(Duration.ZERO);
    }

    private static Scene story() {
        return PLAN.scenes().get(1);
    }

    private static FilmPlan plan(String script) {
        return new ScriptAnalyst()
                .analyse(new ScriptRequest("", script, Style.STORYBOOK, "en", 7, null, Pacing.NORMAL, 640, 360, false));
    }
}
