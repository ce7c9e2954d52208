package io.filmstudio.script;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Weighs the lines of a script that name their speaker against its prose: a single labelled line makes no screenplay. */
final class Cues {

    private final Set<String> names = new HashSet<>();
    private boolean repeated;
    private boolean inCapitals;
    private int lines;
    private int paragraphs;

    void addLine(String name) {
        List<Token> words = Token.of(Lines.withoutParentheses(name));
        repeated |= !names.add(name.toLowerCase(Locale.ROOT));
        inCapitals |= !words.isEmpty() && words.stream().allMatch(Token::shouted);
        lines++;
    }

    void addParagraph() {
        paragraphs++;
    }

    /** Beside headings, when somebody speaks again, or when a good part is spoken: names in capitals need less of it. */
    boolean makeScreenplay(boolean headings) {
        boolean enough = lines > paragraphs || inCapitals && lines > 1 && 3 * lines >= paragraphs;
        return lines > 0 && (headings || repeated || enough);
    }
}
