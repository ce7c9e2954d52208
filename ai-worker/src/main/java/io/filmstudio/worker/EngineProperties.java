package io.filmstudio.worker;

import io.filmstudio.worker.elevenlabs.ElevenLabs;
import io.filmstudio.worker.elevenlabs.ElevenLabsSettings;
import io.filmstudio.worker.provider.ProviderClient;
import io.filmstudio.worker.stablediffusion.StableDiffusion;
import io.filmstudio.worker.stablediffusion.StableDiffusionSettings;
import io.filmstudio.worker.task.Engines;
import io.filmstudio.worker.wav2lip.Wav2Lip;
import io.filmstudio.worker.wav2lip.Wav2LipSettings;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which engine makes what.
 *
 * @param patience how long a provider that is away or busy, and has taken nothing, is asked again before the task is put off
 */
@Validated
@ConfigurationProperties("studio.engine")
record EngineProperties(
        @NotNull Pictures pictures,
        @NotNull Voices voices,
        @NotNull LipSync lipSync,
        @NotNull Duration patience,
        @NotNull StableDiffusionSettings stableDiffusion,
        @NotNull ElevenLabsSettings elevenlabs,
        @NotNull Wav2LipSettings wav2lip) {

    enum Pictures {
        LOCAL,
        STABLE_DIFFUSION
    }

    enum Voices {
        LOCAL,
        ELEVENLABS
    }

    enum LipSync {
        LOCAL,
        WAV2LIP
    }

    /**
     * @param capabilities what this worker takes on, or none for everything: of what it leaves to others it needs no access
     * @throws IllegalStateException with a sentence for the operator if a setting is missing
     */
    Engines engines(Set<String> capabilities) {
        var client = new ProviderClient(patience);
        boolean paints = takes(capabilities, "video") || lipSync == LipSync.LOCAL && takes(capabilities, "lip-sync");
        return new Engines(
                paints && pictures == Pictures.STABLE_DIFFUSION ? new StableDiffusion(stableDiffusion, client) : null,
                takes(capabilities, "voice") && voices == Voices.ELEVENLABS ? new ElevenLabs(elevenlabs, client) : null,
                takes(capabilities, "lip-sync") && lipSync == LipSync.WAV2LIP ? new Wav2Lip(wav2lip, client) : null);
    }

    private static boolean takes(Set<String> capabilities, String capability) {
        return capabilities.isEmpty() || capabilities.contains(capability);
    }
}
