package io.filmstudio.worker.subtitle;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;

/** Breaks words into at most two lines. */
final class LineBreaks {

    private static final String WIDE_MARKS = "，、。！？；：」』）";

    private LineBreaks() {}

    static boolean fit(List<String> words) {
        return length(words) <= Subtitles.LINE || split(words) > 0;
    }

    /** One line when it fits, else two of about the same length. */
    static List<String> twoLines(List<String> words) {
        int split = length(words) <= Subtitles.LINE ? 0 : split(words);
        if (split == 0) {
            return List.of(join(words));
        }
        return List.of(join(words.subList(0, split)), join(words.subList(split, words.size())));
    }

    /** Index of the first word of the second line, or 0 when two lines do not hold the words. */
    private static int split(List<String> words) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 1; i < words.size(); i++) {
            int upper = length(words.subList(0, i));
            int lower = length(words.subList(i, words.size()));
            int longest = Math.max(upper, lower);
            if (longest <= Subtitles.LINE && longest < least) {
                least = longest;
                best = i;
            }
        }
        return best;
    }

    /** Spaces between words, but where the mark before brings its own. */
    private static String join(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(line.isEmpty() || endsWithWideMark(line) ? "" : " ").append(word);
        }
        return line.toString();
    }

    /** How wide the words are in a line. */
    static int length(List<String> words) {
        return width(join(words));
    }

    /** In characters of Latin; those of Chinese, Japanese and Korean are two wide. */
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean endsWithWideMark(StringBuilder line) {
        int last = line.codePointBefore(line.length());
        return WIDE_MARKS.indexOf(last) >= 0;
    }

    private static boolean isWide(int c) {
        int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }
}
