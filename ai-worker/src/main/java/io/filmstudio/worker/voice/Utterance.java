package io.filmstudio.worker.voice;

import io.filmstudio.plan.SceneTiming.Phone;
import io.filmstudio.plan.SceneTiming.Word;
import java.util.List;

/** A line as sound; the times begin at zero. */
record Utterance(float[] samples, List<Word> words, List<Phone> phones) {

    double seconds() {
        return samples.length / (double) Recording.SAMPLE_RATE;
    }

    static Utterance silence(double seconds, List<Word> words) {
        float[] samples = new float[(int) Math.round(seconds * Recording.SAMPLE_RATE)];
        return new Utterance(samples, words, List.of(new Phone("_", 0, seconds)));
    }
}
