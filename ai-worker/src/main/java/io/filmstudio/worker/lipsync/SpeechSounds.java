package io.filmstudio.worker.lipsync;

import io.filmstudio.plan.SceneTiming.Phone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Guesses the sounds of speech from loudness and spectrum, well enough for the lips: pauses and closures, hisses, and
 * vowels by how open and how far in front they are. It knows no language.
 */
public final class SpeechSounds {

    private static final double STEP_SECONDS = 0.010;
    private static final int WINDOW = 1024;
    private static final double QUIETEST_SPEECH = -45;
    private static final double SILENCE_BELOW_LOUD = 32;
    private static final double SOFT_BELOW_LOUD = 17;

    private final float[] samples;
    private final double samplesPerSecond;

    /** @param samples mono, at least 16,000 a second */
    public SpeechSounds(float[] samples, double samplesPerSecond) {
        this.samples = samples;
        this.samplesPerSecond = samplesPerSecond;
    }

    /** Sounds without gaps from the start to the end of the recording. */
    public List<Phone> phones() {
        int steps = (int) (samples.length / (samplesPerSecond * STEP_SECONDS));
        double[] loudness = new double[steps];
        for (int step = 0; step < steps; step++) {
            loudness[step] = decibels(step);
        }
        double loud = Math.max(QUIETEST_SPEECH, quantile(loudness, 0.95));
        List<Phone> phones = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            append(phones, symbol(step, loudness[step] - loud), step * STEP_SECONDS);
        }
        return phones;
    }

    private static void append(List<Phone> phones, String symbol, double at) {
        double end = at + STEP_SECONDS;
        if (!phones.isEmpty() && phones.getLast().symbol().equals(symbol)) {
            phones.set(phones.size() - 1, new Phone(symbol, phones.getLast().start(), end));
        } else {
            phones.add(new Phone(symbol, at, end));
        }
    }

    private int middle(int step) {
        return (int) ((step + 0.5) * STEP_SECONDS * samplesPerSecond);
    }

    private double decibels(int step) {
        int middle = middle(step);
        int half = (int) (samplesPerSecond * STEP_SECONDS);
        double sum = 1e-9;
        for (int at = Math.max(0, middle - half); at < Math.min(samples.length, middle + half); at++) {
            sum += samples[at] * samples[at];
        }
        return 10 * Math.log10(sum / (2 * half));
    }

    private String symbol(int step, double belowLoud) {
        if (belowLoud < -SILENCE_BELOW_LOUD) {
            return "_";
        }
        Spectrum spectrum = Spectrum.around(samples, middle(step), WINDOW, samplesPerSecond);
        double voiced = spectrum.power(150, 3500);
        if (spectrum.power(3800, 9000) > voiced) {
            return "s";
        }
        if (belowLoud < -SOFT_BELOW_LOUD) {
            return spectrum.power(150, 450) > 0.85 * voiced ? "m" : "t";
        }
        return vowel(spectrum);
    }

    /** The first formant rises with the opening of the mouth, the second with the tongue in front. */
    private static String vowel(Spectrum spectrum) {
        double low = spectrum.power(150, 480);
        double openness = spectrum.power(520, 1100) / low;
        double frontness = spectrum.power(1700, 3000) / spectrum.power(700, 1500);
        if (openness > 0.9) {
            return "A";
        }
        if (openness > 0.3) {
            return frontness > 0.6 ? "E" : "O";
        }
        return frontness > 0.8 ? "i" : "u";
    }

    private static double quantile(double[] values, double part) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))];
    }
}
