package io.filmstudio.worker.voice;

/** Brings lines of different voices to the same loudness, without clipping. */
final class Loudness {

    private static final double TARGET_RMS = 0.12;
    private static final double LOUDEST_PEAK = 0.89;
    private static final double AUDIBLE = 0.01;

    private Loudness() {}

    /** Scales in place so that the parts with sound reach the target; peaks are bent, not cut. */
    static float[] level(float[] samples) {
        double rms = activeRms(samples);
        if (rms == 0) {
            return samples;
        }
        double gain = TARGET_RMS / rms;
        for (int at = 0; at < samples.length; at++) {
            samples[at] = (float) bend(samples[at] * gain);
        }
        return samples;
    }

    private static double activeRms(float[] samples) {
        double energy = 0;
        int active = 0;
        for (float sample : samples) {
            if (Math.abs(sample) > AUDIBLE) {
                energy += sample * sample;
                active++;
            }
        }
        return active == 0 ? 0 : Math.sqrt(energy / active);
    }

    private static double bend(double value) {
        double knee = LOUDEST_PEAK * 0.7;
        double over = Math.abs(value) - knee;
        if (over <= 0) {
            return value;
        }
        double room = LOUDEST_PEAK - knee;
        return Math.signum(value) * (knee + room * Math.tanh(over / room));
    }
}
