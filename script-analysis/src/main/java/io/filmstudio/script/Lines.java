package io.filmstudio.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what a single line of a script is by its form. */
final class Lines {

    private static final Set<String> INTERIOR_OR_EXTERIOR =
            Set.of("int", "ext", "int/ext", "ext/int", "i/e", "interior", "exterior", "int./ext", "ext./int");
    private static final Set<String> TRANSITIONS = Set.of(
            "cut to",
            "fade in",
            "fade out",
            "fade to black",
            "fade to",
            "dissolve to",
            "smash cut to",
            "match cut to",
            "the end",
            "end",
            "fin",
            "cut to black",
            "jump cut to",
            "back to scene");
    private static final Set<String> LABELS = Set.of(
            "title",
            "scene",
            "setting",
            "location",
            "place",
            "genre",
            "author",
            "by",
            "note",
            "http",
            "https",
            "moral",
            "lesson",
            "chapter",
            "act",
            "part",
            "episode",
            "day",
            "prologue",
            "epilogue",
            "summary",
            "synopsis",
            "warning");
    private static final int LONGEST_NAME = 4;

    /** A line that names its speaker. */
    record Cue(String name, String text) {}

    private Lines() {}

    static boolean isHeading(String line) {
        return !headingPlace(line).isEmpty();
    }

    /** What stands behind "INT.", "EXT." or "Scene 2:", or nothing if the line is no heading. */
    static String headingPlace(String line) {
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end)) && end < 12) {
            end++;
        }
        String first = line.substring(0, end).toLowerCase(Locale.ROOT);
        boolean dotted = first.endsWith(".") || first.endsWith(":");
        String word = dotted ? first.substring(0, first.length() - 1) : first;
        boolean upper = line.startsWith("INT ") || line.startsWith("EXT ") || word.contains("/");
        if (INTERIOR_OR_EXTERIOR.contains(word) && (dotted || upper)) {
            return line.substring(end).strip();
        }
        return labelled(line, "scene")
                .or(() -> labelled(line, "setting"))
                .or(() -> labelled(line, "location"))
                .or(() -> labelled(line, "place"))
                .orElse("");
    }

    private static Optional<String> labelled(String line, String label) {
        if (line.length() < label.length() || !line.regionMatches(true, 0, label, 0, label.length())) {
            return Optional.empty();
        }
        String rest = line.substring(label.length()).strip();
        int number = 0;
        while (number < rest.length()
                && (Character.isDigit(rest.charAt(number)) || "IVX".indexOf(rest.charAt(number)) >= 0)) {
            number++;
        }
        String afterNumber = rest.substring(number).strip();
        boolean separated = afterNumber.startsWith(":") || number > 0 && afterNumber.startsWith("-");
        if (separated) {
            String place = afterNumber.substring(1).strip();
            return Optional.of(place.isEmpty() ? line : place);
        }
        return number > 0 && afterNumber.isEmpty() ? Optional.of(line) : Optional.empty();
    }

    static Optional<String> title(String line) {
        return line.regionMatches(true, 0, "title:", 0, 6)
                ? Optional.of(line.substring(6).strip())
                : Optional.empty();
    }

    static boolean isTransition(String line) {
        String plain =
                line.toLowerCase(Locale.ROOT).replace(":", "").replace(".", "").strip();
        return TRANSITIONS.contains(plain);
    }

    static boolean isDirection(String line) {
        return line.length() > 1
                && (line.startsWith("(") && line.endsWith(")") || line.startsWith("[") && line.endsWith("]"));
    }

    /** "MAYA: Come on", "Old Tomas (softly): No." A name without capitals counts only when {@code known} has it. */
    static Optional<Cue> cue(String line, Set<String> known) {
        int colon = colon(line);
        if (colon <= 0 || colon > 60) {
            return Optional.empty();
        }
        String name = line.substring(0, colon).strip();
        String text = line.substring(colon + 1).strip();
        boolean number = !text.isEmpty()
                && Character.isDigit(text.charAt(0))
                && Character.isDigit(name.charAt(name.length() - 1));
        boolean address = text.startsWith("//");
        return isName(name, known) && !number && !address ? Optional.of(new Cue(name, text)) : Optional.empty();
    }

    private static boolean isName(String name, Set<String> known) {
        String bare = withoutParentheses(name);
        List<String> words = Arrays.asList(bare.split(" +"));
        if (bare.isEmpty()
                || words.size() > LONGEST_NAME
                || LABELS.contains(words.getFirst().toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean letters = bare.codePoints().anyMatch(Character::isLetter)
                && bare.chars().noneMatch(c -> ",;!?\"“”".indexOf(c) >= 0);
        return letters
                && (known.contains(bare.toLowerCase(Locale.ROOT))
                        || words.stream().allMatch(Lines::startsLikeName));
    }

    private static boolean startsLikeName(String word) {
        int first = word.codePointAt(0);
        boolean small = Character.isLowerCase(first) || Character.getType(first) == Character.OTHER_LETTER;
        return !small || word.equals("of") || word.equals("the");
    }

    /** "maya" of "maya: hello", "राजा" of "राजा: नमस्ते"; a name when more than this line says so. */
    static Optional<String> smallCue(String line) {
        int colon = colon(line);
        if (colon <= 0 || colon > 20) {
            return Optional.empty();
        }
        String name = line.substring(0, colon).strip();
        boolean plain = !name.isEmpty() && name.codePoints().allMatch(Lines::isSmall) && name.split(" ").length <= 2;
        return plain && !LABELS.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** A small letter, one of a script that has no other, or what is written on such a letter. */
    private static boolean isSmall(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_LETTER, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLowerCase(c) || c == ' ' || c == '\u200C' || c == '\u200D';
        };
    }

    private static int colon(String line) {
        return Math.max(line.indexOf(':'), line.indexOf('：'));
    }

    /** A name in capitals alone on its line, as printed screenplays have it above the spoken lines. */
    static boolean isNameLine(String line) {
        List<Token> tokens = Token.of(withoutParentheses(line));
        return !tokens.isEmpty()
                && tokens.size() <= LONGEST_NAME
                && tokens.stream().allMatch(Token::shouted)
                && !Sentences.isEnd(line.charAt(line.length() - 1))
                && !isTransition(line)
                && !isHeading(line);
    }

    /** "a boy of ten" of {@code YOUSSEF (a boy of ten):}; not "softly" or "V.O." */
    static Optional<String> description(String name) {
        int open = name.indexOf('(');
        int close = name.lastIndexOf(')');
        String words =
                open >= 0 && close > open ? name.substring(open + 1, close).strip() : "";
        boolean describes = words.startsWith("a ")
                || words.startsWith("an ")
                || !words.isEmpty() && Character.isDigit(words.charAt(0));
        return describes ? Optional.of(words) : Optional.empty();
    }

    static String withoutParentheses(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        return open >= 0 && close > open ? (text.substring(0, open) + text.substring(close + 1)).strip() : text.strip();
    }
}
