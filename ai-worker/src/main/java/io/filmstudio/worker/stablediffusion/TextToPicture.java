package io.filmstudio.worker.stablediffusion;

import io.filmstudio.worker.provider.HttpCall;
import io.filmstudio.worker.provider.HttpReply;
import io.filmstudio.worker.provider.ProviderAdapter;
import io.filmstudio.worker.provider.ProviderException;
import io.filmstudio.worker.provider.Reason;
import io.filmstudio.worker.provider.State;
import io.filmstudio.worker.provider.Terms;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of Stable Diffusion WebUI: one open request for each picture. Progress and interruption are the server's, not
 * the request's, so a server must work for one worker alone.
 */
final class TextToPicture implements ProviderAdapter<PictureRequest, BufferedImage> {

    private static final long LARGEST_REPLY = 64L << 20;

    private final StableDiffusionSettings settings;
    private final URI base;

    TextToPicture(StableDiffusionSettings settings, URI base) {
        this.settings = settings;
        this.base = base;
    }

    @Override
    public Terms terms() {
        String model = settings.model() == null ? "loaded" : settings.model();
        return new Terms(
                "stable-diffusion", model, settings.longest(), settings.watchEvery(), false, false, LARGEST_REPLY);
    }

    @Override
    public HttpCall submit(PictureRequest picture, String id) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("prompt", picture.prompt());
        body.put("negative_prompt", picture.avoid());
        body.put("seed", picture.seed());
        body.put("steps", settings.steps());
        body.put("cfg_scale", settings.guidance());
        body.put("width", settings.width());
        body.put("height", settings.height());
        body.put("batch_size", 1);
        body.put("n_iter", 1);
        body.put("sampler_name", settings.sampler());
        body.put("scheduler", settings.scheduler());
        if (settings.model() != null) {
            body.put("override_settings", Map.of("sd_model_checkpoint", settings.model()));
            body.put("override_settings_restore_afterwards", true);
        }
        body.put("send_images", true);
        body.put("save_images", false);
        body.put("force_task_id", id);
        return signed(HttpCall.post(at("txt2img"), JsonMapper.shared().writeValueAsString(body)));
    }

    @Override
    public State<BufferedImage> readSubmission(HttpReply reply) {
        if (reply.status() != 200) {
            throw refusal(reply);
        }
        JsonNode first = reply.json().path("images").path(0);
        if (!first.isString()) {
            throw ProviderException.free(Reason.ANSWER_INVALID, "there is no picture in the answer");
        }
        return new State.Done<>(DecodedPicture.of(bytes(first.asString()), settings.width(), settings.height()));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException noBase64) {
            throw ProviderException.free(Reason.ANSWER_INVALID, "the picture is not base64");
        }
    }

    /** A server without memory left, or without its model yet, may have them later. */
    private static ProviderException refusal(HttpReply reply) {
        boolean noMemory = reply.json().path("error").asString("").contains("OutOfMemory");
        Reason reason =
                switch (reply.status()) {
                    case 429, 503 -> Reason.BUSY;
                    case 401, 403, 404, 405, 422 -> Reason.MISCONFIGURED;
                    default -> noMemory ? Reason.BUSY : reply.status() < 500 ? Reason.FAILED : Reason.UNAVAILABLE;
                };
        return ProviderException.refused(reason, reply);
    }

    @Override
    public Optional<HttpCall> watch(String id) {
        return Optional.of(signed(HttpCall.get(at("progress?skip_current_image=true"))));
    }

    @Override
    public State<BufferedImage> readWatch(HttpReply reply) {
        return new State.Running<>(reply.json().path("progress").asDouble(0));
    }

    @Override
    public Optional<HttpCall> cancel(String id) {
        return Optional.of(signed(HttpCall.post(at("interrupt"), null)));
    }

    private URI at(String route) {
        return URI.create(base.toString().replaceAll("/+$", "") + "/sdapi/v1/" + route);
    }

    private HttpCall signed(HttpCall call) {
        if (settings.user() == null) {
            return call;
        }
        String pair = settings.user() + ":" + (settings.password() == null ? "" : settings.password());
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return call.with("Authorization", "Basic " + basic);
    }
}
