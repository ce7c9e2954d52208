package io.filmstudio.worker.voice;

import io.filmstudio.plan.SceneTiming;

/**
 * A scene as spoken.
 *
 * @param samples 16 bit, mono, {@link #SAMPLE_RATE} a second, exactly as long as the timing says
 */
public record Recording(short[] samples, SceneTiming timing) {

    public static final int SAMPLE_RATE = 48_000;
}
