package io.filmstudio.worker.music;

/**
 * Music ready to be mixed.
 *
 * @param samples 16 bit, stereo, left and right in turn, {@link #SAMPLE_RATE} of each a second
 */
public record Soundtrack(short[] samples) {

    public static final int SAMPLE_RATE = 48_000;
    public static final int CHANNELS = 2;

    public double seconds() {
        return samples.length / (double) (SAMPLE_RATE * CHANNELS);
    }
}
