package io.filmstudio.worker.voice;

import io.filmstudio.plan.SceneTiming.Word;
import java.util.ArrayList;
import java.util.List;

/** Guesses when words are heard where no engine tells. */
final class WordTimes {

    private WordTimes() {}

    /** Shares a stretch of time out by the lengths of the words. */
    static List<Word> byLength(List<SpokenWord> words, double start, double end) {
        int letters = words.stream().mapToInt(WordTimes::length).sum();
        List<Word> timed = new ArrayList<>();
        double at = start;
        for (SpokenWord word : words) {
            double next = at + (end - start) * length(word) / letters;
            timed.add(new Word(word.written(), at, Math.min(next, end)));
            at = next;
        }
        return timed;
    }

    private static int length(SpokenWord word) {
        return word.written().length() + 1;
    }
}
