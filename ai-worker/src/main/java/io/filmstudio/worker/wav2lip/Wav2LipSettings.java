package io.filmstudio.worker.wav2lip;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a Wav2Lip worker is.
 *
 * @param token sent as a bearer token; null for none
 * @param model what it is called in logs and in what is stored of a call
 * @param inputs how it gets video and sound
 * @param outputOrigins where its results may lie, besides at itself
 * @param longest beyond which a prediction is cancelled
 * @param watchEvery how often it is asked how far it is
 */
public record Wav2LipSettings(
        @Nullable URI url,
        @Nullable String token,
        String model,
        Inputs inputs,
        Set<URI> outputOrigins,
        Duration longest,
        Duration watchEvery) {

    public enum Inputs {
        /** It reads them from the object store, by presigned addresses. */
        URLS,
        /** They are sent along, for a worker that cannot reach the object store. */
        DATA
    }

    public Wav2LipSettings {
        token = token == null || token.isBlank() ? null : token;
    }

    @Override
    public String toString() {
        return "Wav2Lip at " + url;
    }
}
