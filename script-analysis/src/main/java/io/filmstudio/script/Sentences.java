package io.filmstudio.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits text into sentences. Abbreviations, initials and trailing quotes do not fool it. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "mrs", "ms", "dr", "st", "prof", "sr", "jr", "vs", "etc", "no", "capt", "lt");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!isEnd(text.charAt(at))) {
                continue;
            }
            int end = skipClosers(text, at + 1);
            if (endsSentence(text, start, at, end)) {
                addIfNotBlank(sentences, text.substring(start, end));
                start = end;
            }
            at = end - 1;
        }
        addIfNotBlank(sentences, text.substring(start));
        return sentences;
    }

    static boolean isEnd(char c) {
        return ".!?…।。！？؟۔\n".indexOf(c) >= 0;
    }

    private static boolean endsSentence(String text, int start, int at, int next) {
        if (text.charAt(at) != '.') {
            return true;
        }
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        return !continuesInLowerCase(text, next) && !isAbbreviation(text, start, at);
    }

    private static boolean continuesInLowerCase(String text, int at) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    private static boolean isAbbreviation(String text, int start, int dot) {
        int from = dot;
        while (from > start && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, dot);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static int skipClosers(String text, int at) {
        while (at < text.length() && (isEnd(text.charAt(at)) || ")]\"'’”»".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static void addIfNotBlank(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }
}
