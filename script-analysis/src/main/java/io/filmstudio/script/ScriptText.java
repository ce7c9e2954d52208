package io.filmstudio.script;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Brings any text into lines and blocks without odd characters; no word is lost. */
final class ScriptText {

    private ScriptText() {}

    static List<String> lines(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(normal.length());
        normal.codePoints().forEach(c -> append(clean, c));
        return clean.toString().lines().map(ScriptText::tidy).toList();
    }

    private static void append(StringBuilder clean, int c) {
        switch (c) {
            case '“', '”', '„', '‟', '«', '»', '＂' -> clean.append('"');
            case '‘', '’', 'ʼ' -> clean.append('\'');
            case '\u2028', '\u2029', '\r', '\u0085', '\u000B', '\f' -> clean.append('\n');
            case '\u00A0', '\t', '\u3000' -> clean.append(' ');
            default -> {
                boolean invisible = Character.isISOControl(c) && c != '\n'
                        || Character.getType(c) == Character.FORMAT && c != '\u200D' && c != '\u200C'
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.UNASSIGNED
                        || Character.getType(c) == Character.PRIVATE_USE;
                if (!invisible) {
                    clean.appendCodePoint(c);
                }
            }
        }
    }

    private static String tidy(String line) {
        return withoutMarkup(String.join(" ", line.strip().split(" +")));
    }

    /** Without what Markdown puts around headings and names. */
    static String withoutMarkup(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == '#' || line.charAt(start) == '>')) {
            start++;
        }
        return line.substring(start).replace("**", "").replace("__", "").strip();
    }

    /** Single quotes around speech become double ones where a paragraph has no others; apostrophes stay. */
    static String withDoubleQuotes(String paragraph) {
        if (paragraph.indexOf('"') >= 0) {
            return paragraph;
        }
        StringBuilder quoted = new StringBuilder(paragraph);
        int open = -1;
        for (int at = 0; at < quoted.length(); at++) {
            boolean mark = quoted.charAt(at) == '\'';
            if (mark && open < 0 && startsWord(quoted, at)) {
                open = at;
            } else if (mark && open >= 0 && ",.!?…".indexOf(quoted.charAt(at - 1)) >= 0) {
                quoted.setCharAt(open, '"');
                quoted.setCharAt(at, '"');
                open = -1;
            }
        }
        return quoted.toString();
    }

    private static boolean startsWord(CharSequence text, int at) {
        boolean free = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        return free && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    /** Lines without blank lines between them, together. */
    static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            if (!line.isBlank() && !open) {
                blocks.add(new ArrayList<>());
            }
            open = !line.isBlank();
            if (open) {
                blocks.getLast().add(line);
            }
        }
        return blocks;
    }
}
