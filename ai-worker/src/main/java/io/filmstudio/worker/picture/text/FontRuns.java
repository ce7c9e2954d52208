package io.filmstudio.worker.picture.text;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.lang.Character.UnicodeScript;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives every character of a text a font that has it: the first choice where possible. What no font has is left out. */
final class FontRuns {

    private final Font first;
    private final boolean japanese;
    private final List<Run> runs = new ArrayList<>();
    private boolean leftOut;

    private FontRuns(Font first, boolean japanese) {
        this.first = first;
        this.japanese = japanese;
    }

    /** Characters in a row that have one font. */
    record Run(StringBuilder text, Font font) {}

    static List<Run> of(Font first, String text) {
        FontRuns runs = new FontRuns(first, text.codePoints().anyMatch(FontRuns::isKana));
        text.strip().codePoints().forEach(runs::add);
        return runs.runs;
    }

    private static boolean isKana(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    private void add(int c) {
        Font font = font(c);
        leftOut = font == null;
        if (font == null) {
            return;
        }
        if (runs.isEmpty() || runs.getLast().font() != font) {
            runs.add(new Run(new StringBuilder(), font));
        }
        runs.getLast().text().appendCodePoint(c);
    }

    private @Nullable Font font(int c) {
        Font last = runs.isEmpty() || leftOut ? first : runs.getLast().font();
        if (belongsToLast(c) && last.canDisplay(c)) {
            return last;
        }
        return Stream.concat(Stream.concat(Fonts.ofScript(c).stream(), Stream.of(first)), Fonts.others(japanese))
                .filter(font -> font.canDisplay(c))
                .findFirst()
                .orElse(null);
    }

    /** Marks and joiners are shaped together with the letter before. */
    private static boolean belongsToLast(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    /** The runs as one line of a size, or null if nothing of it can be shown. */
    static @Nullable AttributedString line(Font first, String text, double size) {
        List<Run> runs = of(first, text);
        StringBuilder shown = new StringBuilder();
        runs.forEach(run -> shown.append(run.text()));
        if (shown.toString().isBlank()) {
            return null;
        }
        AttributedString line = new AttributedString(shown.toString());
        int at = 0;
        for (Run run : runs) {
            int end = at + run.text().length();
            line.addAttribute(TextAttribute.FONT, run.font().deriveFont((float) size), at, end);
            at = end;
        }
        return line;
    }
}
