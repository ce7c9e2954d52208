package io.filmstudio.worker.subtitle;

import java.util.List;

/** Breaks words into at most two lines. */
final class LineBreaks {

    private LineBreaks() {}

    static boolean fit(List<String> words) {
        return length(words) <= Subtitles.LINE || split(words) > 0;
    }

    /** One line when it fits, else two of about the same length. */
    static List<String> twoLines(List<String> words) {
        int split = length(words) <= Subtitles.LINE ? 0 : split(words);
        if (split == 0) {
            return List.of(String.join(" ", words));
        }
        return List.of(String.join(" ", words.subList(0, split)), String.join(" ", words.subList(split, words.size())));
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

    /** Characters of the words with spaces between them. */
    static int length(List<String> words) {
        int length = words.size() - 1;
        for (String word : words) {
            length += word.codePointCount(0, word.length());
        }
        return length;
    }
}
