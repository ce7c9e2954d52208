package io.filmstudio.worker.media;

import java.util.regex.Pattern;

/**
 * How loud something is, as EBU R 128 measures it.
 *
 * @param lufs integrated loudness; -70 or less means silence
 * @param truePeak highest true peak in dB
 */
public record Loudness(double lufs, double truePeak) {

    /** The filter whose summary {@link #parse} reads. */
    static final String FILTER = "ebur128=peak=true:framelog=verbose";

    private static final double SILENCE = -69;
    private static final Pattern INTEGRATED = Pattern.compile("\\bI: +(\\S+) LUFS");
    private static final Pattern PEAK = Pattern.compile("\\bPeak: +(\\S+) dBFS");

    static Loudness parse(String printed) {
        return new Loudness(last(INTEGRATED, printed), last(PEAK, printed));
    }

    boolean isSilence() {
        return lufs <= SILENCE;
    }

    /** Gain in dB that takes this to the target; none for silence. */
    double gainTo(double targetLufs) {
        return isSilence() ? 0 : targetLufs - lufs;
    }

    private static double last(Pattern pattern, String printed) {
        return pattern.matcher(printed)
                .results()
                .map(found -> found.group(1))
                .filter(number -> number.matches("-?\\d+(\\.\\d+)?"))
                .mapToDouble(Double::parseDouble)
                .reduce(Double.NEGATIVE_INFINITY, (earlier, later) -> later);
    }
}
