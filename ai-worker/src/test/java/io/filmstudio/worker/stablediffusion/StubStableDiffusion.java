package io.filmstudio.worker.stablediffusion;

import io.filmstudio.worker.provider.ProviderStub;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Stable Diffusion WebUI as its API is documented. Its pictures are magenta above and green below. */
public final class StubStableDiffusion extends ProviderStub {

    static final String MODEL = "story-xl";
    private static final String USER = "studio:secret";
    private static final Set<String> FIELDS = Set.of(
            "prompt",
            "negative_prompt",
            "styles",
            "seed",
            "steps",
            "cfg_scale",
            "width",
            "height",
            "batch_size",
            "n_iter",
            "sampler_name",
            "scheduler",
            "override_settings",
            "override_settings_restore_afterwards",
            "enable_hr",
            "send_images",
            "save_images",
            "alwayson_scripts",
            "force_task_id");

    /** What is said of the progress while a picture is made, one after the other. */
    volatile List<Double> progress = List.of();

    /** While it has no permits, a picture is not finished; interrupting lets it go. */
    final Semaphore mayFinish = new Semaphore(Integer.MAX_VALUE / 2);

    final CountDownLatch interrupted = new CountDownLatch(1);
    final CountDownLatch toldAll = new CountDownLatch(1);
    final AtomicInteger atOnce = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();

    public static StableDiffusionSettings settings(@Nullable URI url, Duration longest) {
        return new StableDiffusionSettings(
                url,
                "studio",
                "secret",
                MODEL,
                "Euler a",
                "Automatic",
                20,
                7,
                512,
                288,
                longest,
                Duration.ofMillis(20));
    }

    @Override
    protected boolean isWork(Request request) {
        return request.path().endsWith("/txt2img");
    }

    @Override
    protected void serve(Request request) throws IOException {
        String basic = "Basic " + Base64.getEncoder().encodeToString(USER.getBytes(StandardCharsets.UTF_8));
        if (!request.header("Authorization").equals(basic)) {
            request.answer(401, detail("Not authenticated"));
            return;
        }
        switch (request.method() + " " + request.path()) {
            case "POST /sdapi/v1/txt2img" -> make(request);
            case "GET /sdapi/v1/progress" -> request.answer(200, Map.of("progress", nextProgress(), "eta_relative", 3));
            case "POST /sdapi/v1/interrupt" -> {
                interrupted.countDown();
                request.answer(200, Map.of());
            }
            default -> request.answer(404, detail("Not Found"));
        }
    }

    private double nextProgress() {
        int turn = told.getAndIncrement();
        if (turn >= progress.size()) {
            toldAll.countDown();
            return 0.99;
        }
        return progress.get(turn);
    }

    private void make(Request request) throws IOException {
        JsonNode asked = request.json();
        if (!asked.propertyNames().stream().allMatch(FIELDS::contains)
                || asked.path("width").asInt() % 8 != 0
                || !asked.path("seed").isIntegralNumber()) {
            request.answer(422, detail(List.of(Map.of("msg", "Extra inputs are not permitted"))));
            return;
        }
        if (!asked.path("override_settings")
                .path("sd_model_checkpoint")
                .asString("")
                .equals(MODEL)) {
            request.answer(404, detail("Model not found"));
            return;
        }
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        mayFinish.acquireUninterruptibly();
        atOnce.decrementAndGet();
        request.answer(
                200,
                answer(picture(asked.path("width").asInt(), asked.path("height").asInt(), true)));
    }

    static Map<String, Object> answer(byte[] png) {
        return Map.of(
                "images",
                List.of(Base64.getEncoder().encodeToString(png)),
                "parameters",
                Map.of(),
                "info",
                "{\"seed\":1}");
    }

    static byte[] picture(int width, int height, boolean coloured) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        if (coloured) {
            var graphics = image.createGraphics();
            graphics.setPaint(Color.MAGENTA);
            graphics.fillRect(0, 0, width, height / 2);
            graphics.setPaint(Color.GREEN);
            graphics.fillRect(0, height / 2, width, height - height / 2);
            graphics.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
