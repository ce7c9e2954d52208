package de.dfki.lt.tools.tokenizer;

import de.dfki.lt.tools.tokenizer.annotate.AnnotatedString;
import de.dfki.lt.tools.tokenizer.annotate.FastAnnotatedString;
import java.util.Properties;

/** Finds words, punctuation and the starts of sentences. MaryTTS makes one per language; all work alike. */
public final class JTok {

    private static final String TOKEN = "class";
    private static final String BORDER = "border";
    private static final String SENTENCE = "s";
    private static final String PARAGRAPH = "p";

    public JTok(Properties ignored) {}

    /** The text with a value of its own on every token, and on the first token of a sentence or of the text a border. */
    public AnnotatedString tokenize(String text, String language) {
        FastAnnotatedString tokens = new FastAnnotatedString(text);
        String border = PARAGRAPH;
        int at = 0;
        while (at < text.length()) {
            int end = tokenEnd(text, at);
            if (!Character.isWhitespace(text.charAt(at))) {
                tokens.annotate(TOKEN, new Object(), at, end);
                if (!border.isEmpty()) {
                    tokens.annotate(BORDER, border, at, end);
                }
                border = endsSentence(text, at) ? SENTENCE : "";
            }
            at = end;
        }
        return tokens;
    }

    private static int tokenEnd(String text, int start) {
        int end = start;
        while (end < text.length() && inWord(text, start, end)) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static boolean inWord(String text, int start, int at) {
        char c = text.charAt(at);
        boolean joint = "'-.,".indexOf(c) >= 0 && at > start && at + 1 < text.length();
        return Character.isLetterOrDigit(c) || joint && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean endsSentence(String text, int at) {
        boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return last && ".!?".indexOf(text.charAt(at)) >= 0;
    }
}
