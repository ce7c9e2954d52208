package io.filmstudio.worker.subtitle;

import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.plan.SceneTiming.Word;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a line with their times, none longer than a line of a subtitle. */
final class WordTimes {

    private static final Pattern JOINERS = Pattern.compile("[\u200C\u200D]+");

    private WordTimes() {}

    static List<Word> of(SpokenLine line) {
        List<Word> words = line.words().isEmpty() ? spread(line) : line.words();
        return words.stream()
                .map(word -> new Word(clean(word.text()), word.start(), word.end()))
                .filter(word -> !JOINERS.matcher(word.text()).replaceAll("").isEmpty())
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

    /** Control characters and line breaks would break the subtitle files; joiners belong to their letters. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cf}&&[^\u200C\u200D]]+", "")
                .replaceAll("[\\p{Cc}\\p{Z}]+", " ")
                .strip();
    }

    private static List<Word> pieces(Word word) {
        if (LineBreaks.width(word.text()) <= Subtitles.LINE) {
            return List.of(word);
        }
        List<Word> pieces = new ArrayList<>();
        double pace = (word.end() - word.start()) / word.text().length();
        int from = 0;
        while (from < word.text().length()) {
            int to = cut(word.text(), from);
            String piece = word.text().substring(from, to);
            pieces.add(new Word(piece, word.start() + from * pace, word.start() + to * pace));
            from = to;
        }
        return pieces;
    }

    /** Where the longest piece that fits a line ends: between two letters with all their marks. */
    private static int cut(String text, int from) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int to = letters.following(from);
        int next = letters.next();
        while (next != BreakIterator.DONE && LineBreaks.width(text.substring(from, next)) <= Subtitles.LINE) {
            to = next;
            next = letters.next();
        }
        return to;
    }
}
