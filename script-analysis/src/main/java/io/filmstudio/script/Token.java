package io.filmstudio.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A word of a text and where it stands. Hyphens and apostrophes inside a word belong to it. */
record Token(String text, int start, int end) {

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && inWord(text, at, end)) {
                end++;
            }
            if (end > at) {
                tokens.add(new Token(text.substring(at, end), at, end));
            }
            at = Math.max(end, at + 1);
        }
        return tokens;
    }

    private static boolean inWord(String text, int start, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        if (Character.getType(c) == Character.COMBINING_SPACING_MARK || Character.isSurrogate(c)) {
            return Character.isLetterOrDigit(text.codePointAt(at)) || at > start && Character.isLowSurrogate(c);
        }
        boolean joins = c == '\'' || c == '’' || c == '-';
        return joins && at > start && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The word without a plural or genitive s, good enough to find it in a {@link Lexicon}. */
    String stem() {
        String word = lower().replace('’', '\'');
        if (word.endsWith("'s")) {
            word = word.substring(0, word.length() - 2);
        }
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether the word is written in capitals only, as screenplays write names. */
    boolean shouted() {
        return text.length() > 1
                && text.chars().anyMatch(Character::isUpperCase)
                && text.chars().noneMatch(Character::isLowerCase);
    }
}
