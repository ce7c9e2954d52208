package io.filmstudio.worker.elevenlabs;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An account at ElevenLabs and how it is used.
 *
 * @param voices which of its voices speaks for which of ours: {@code narrator=ID,woman=ID|ID,...}
 * @param samplesPerSecond of the raw sound that is asked for; some plans sell fewer rates
 * @param concurrency calls that the plan allows at once, shared out to one worker
 * @param longest beyond which a line is given up
 */
public record ElevenLabsSettings(
        URI url,
        @Nullable String apiKey,
        String model,
        String voices,
        int samplesPerSecond,
        int concurrency,
        Duration longest) {

    @Override
    public String toString() {
        return "ElevenLabs at " + url;
    }
}
