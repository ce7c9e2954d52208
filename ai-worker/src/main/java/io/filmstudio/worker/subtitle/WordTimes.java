package io.filmstudio.worker.subtitle;

import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.plan.SceneTiming.Word;
import java.util.ArrayList;
import java.util.List;

/** The words of a line with their times, none longer than a line of a subtitle. */
final class WordTimes {

    private WordTimes() {}

    static List<Word> of(SpokenLine line) {
        List<Word> words = line.words().isEmpty() ? spread(line) : line.words();
        return words.stream()
                .map(word -> new Word(clean(word.text()), word.start(), word.end()))
                .filter(word -> !word.text().isEmpty())
                .flatMap(word -> pieces(word).stream())
                .toList();
    }

    /** Without times of words, every character takes the same time. */
    private static List<Word> spread(SpokenLine line) {
        String[] texts = line.text().strip().split("\\s+");
        double all = Math.max(1, String.join("", texts).length());
        List<Word> words = new ArrayList<>();
        double at = line.start();
        for (String text : texts) {
            double end = at + (line.end() - line.start()) * text.length() / all;
            words.add(new Word(text, at, end));
            at = end;
        }
        return words;
    }

    /** Control characters and line breaks would break the subtitle files. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Z}]+", " ").strip();
    }

    private static List<Word> pieces(Word word) {
        int[] points = word.text().codePoints().toArray();
        if (points.length <= Subtitles.LINE) {
            return List.of(word);
        }
        List<Word> pieces = new ArrayList<>();
        double pace = (word.end() - word.start()) / points.length;
        for (int from = 0; from < points.length; from += Subtitles.LINE) {
            int count = Math.min(Subtitles.LINE, points.length - from);
            double start = word.start() + from * pace;
            pieces.add(new Word(new String(points, from, count), start, start + count * pace));
        }
        return pieces;
    }
}
