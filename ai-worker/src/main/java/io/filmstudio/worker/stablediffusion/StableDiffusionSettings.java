package io.filmstudio.worker.stablediffusion;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a Stable Diffusion WebUI is and how it is to paint.
 *
 * @param url started with {@code --api}; null when there is none
 * @param user for a server that was started with {@code --api-auth}
 * @param model name of the checkpoint; null for whatever is loaded there
 * @param width of the picture in pixels, a multiple of 8; films enlarge it to their own size
 * @param longest beyond which a picture is given up
 * @param watchEvery how often it is asked how far it is
 */
public record StableDiffusionSettings(
        @Nullable URI url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String model,
        String sampler,
        String scheduler,
        int steps,
        double guidance,
        int width,
        int height,
        Duration longest,
        Duration watchEvery) {

    public StableDiffusionSettings {
        user = user == null || user.isBlank() ? null : user;
        model = model == null || model.isBlank() ? null : model;
    }

    @Override
    public String toString() {
        return "Stable Diffusion at " + url;
    }
}
