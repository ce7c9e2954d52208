package io.filmstudio.worker.stablediffusion;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.worker.provider.Commission;
import io.filmstudio.worker.provider.ProviderClient;
import io.filmstudio.worker.provider.ProviderProgress;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.concurrent.Semaphore;

/** Has the picture behind the actors of a scene painted, one at a time. */
public final class StableDiffusion {

    private final ProviderClient client;
    private final TextToPicture adapter;
    private final Semaphore free = new Semaphore(1, true);

    public StableDiffusion(StableDiffusionSettings settings, ProviderClient client) {
        URI url = settings.url();
        if (url == null) {
            throw new IllegalStateException("STUDIO_PICTURES=stable-diffusion needs STABLE_DIFFUSION_URL.");
        }
        if (settings.width() % 8 != 0 || settings.height() % 8 != 0) {
            throw new IllegalStateException(
                    "STABLE_DIFFUSION_WIDTH and STABLE_DIFFUSION_HEIGHT must be multiples of 8.");
        }
        this.client = client;
        this.adapter = new TextToPicture(settings, url);
    }

    /** The same plan and scene give the same picture, as long as the server and its model are the same. */
    public BufferedImage paint(FilmPlan plan, Scene scene, Commission commission, ProviderProgress progress)
            throws InterruptedException {
        free.acquire();
        try {
            return client.run(adapter, PicturePrompt.of(plan, scene), commission, progress);
        } finally {
            free.release();
        }
    }
}
