package io.filmstudio.worker.music;

/** Brings played music to its final level and length. */
final class Master {

    private static final double TARGET_RMS = 0.09;
    private static final double LOUDEST_PEAK = 0.8;

    private Master() {}

    /** Levels, fades in and out and rounds to 16 bit. */
    static Soundtrack finish(float[] sound, double fadeInSeconds, double fadeOutSeconds) {
        double gain = gain(sound);
        int frames = sound.length / Soundtrack.CHANNELS;
        double fadeIn = fadeInSeconds * Soundtrack.SAMPLE_RATE;
        double fadeOut = fadeOutSeconds * Soundtrack.SAMPLE_RATE;
        short[] samples = new short[sound.length];
        for (int at = 0; at < sound.length; at++) {
            int frame = at / Soundtrack.CHANNELS;
            double fade = Math.min(1, Math.min(frame / fadeIn, (frames - 1 - frame) / fadeOut));
            double value = sound[at] * gain * fade * fade * (3 - 2 * fade);
            samples[at] = (short) Math.round(Math.clamp(value, -1, 1) * Short.MAX_VALUE);
        }
        return new Soundtrack(samples);
    }

    private static double gain(float[] sound) {
        double energy = 0;
        double peak = 0;
        for (float value : sound) {
            energy += value * value;
            peak = Math.max(peak, Math.abs(value));
        }
        double rms = Math.sqrt(energy / Math.max(1, sound.length));
        return peak == 0 ? 1 : Math.min(TARGET_RMS / rms, LOUDEST_PEAK / peak);
    }
}
