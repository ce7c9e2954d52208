package io.filmstudio.worker.voice;

import io.filmstudio.plan.SceneTiming.Phone;
import io.filmstudio.plan.SceneTiming.Word;
import java.util.List;

/**
 * A line as sound; the times begin at zero.
 *
 * @param samples {@link Recording#SAMPLE_RATE} a second, from -1 to 1
 */
public record Utterance(float[] samples, List<Word> words, List<Phone> phones) {

    private static final double UNSPEAKABLE_SECONDS = 0.8;

    double seconds() {
        return samples.length / (double) Recording.SAMPLE_RATE;
    }

    /** A time in which the words could be read. */
    static Utterance silence(List<SpokenWord> words) {
        double seconds = UNSPEAKABLE_SECONDS * Math.max(1, words.size() / 2.0);
        float[] samples = new float[(int) Math.round(seconds * Recording.SAMPLE_RATE)];
        return new Utterance(samples, WordTimes.byLength(words, 0, seconds), List.of(new Phone("_", 0, seconds)));
    }

    /** When the words of a text may be heard in a recording of it that comes without times. */
    public static List<Word> guessWords(String text, float[] samples) {
        SoundedPart part = SoundedPart.of(samples);
        return WordTimes.byLength(Pronunciation.of(text), part.start(), part.end());
    }
}
