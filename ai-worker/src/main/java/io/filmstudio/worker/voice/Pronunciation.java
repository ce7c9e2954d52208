package io.filmstudio.worker.voice;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns written words into letters that an English voice can say: numbers, signs, emoji and other scripts too. */
final class Pronunciation {

    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("mr", "mister"),
            Map.entry("mrs", "missis"),
            Map.entry("dr", "doctor"),
            Map.entry("prof", "professor"),
            Map.entry("st", "saint"),
            Map.entry("etc", "et cetera"),
            Map.entry("vs", "versus"),
            Map.entry("&", "and"),
            Map.entry("+", "plus"),
            Map.entry("=", "equals"),
            Map.entry("%", "percent"),
            Map.entry("@", "at"),
            Map.entry("$", "dollars"),
            Map.entry("€", "euros"),
            Map.entry("£", "pounds"),
            Map.entry("₹", "rupees"),
            Map.entry("°", "degrees"));
    private static final int LONGEST_PIECE = 20;
    /** Spaces, and the punctuation of languages that write without them. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+|(?<=[，、。！？；：])(?=[\\p{L}\\p{N}\\p{Ps}\\p{Pi}])");

    private static final Transliterator TO_LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");

    private Pronunciation() {}

    static List<SpokenWord> of(String line) {
        return BETWEEN_WORDS
                .splitAsStream(line.strip())
                .map(written -> new SpokenWord(written, spoken(written), mark(written)))
                .toList();
    }

    /** The words of a line that stays silent. */
    static List<SpokenWord> unspoken(String line) {
        return BETWEEN_WORDS
                .splitAsStream(line.strip())
                .map(written -> new SpokenWord(written, List.of(), ""))
                .toList();
    }

    private static String mark(String written) {
        for (int at = written.length() - 1; at >= 0 && !Character.isLetterOrDigit(written.charAt(at)); at--) {
            char c = written.charAt(at);
            switch (c) {
                case '!', '！' -> {
                    return "!";
                }
                case '?', '？', '؟' -> {
                    return "?";
                }
                case '.', '…', '।', '。', '۔' -> {
                    return isShortForm(written) ? "" : ".";
                }
                case ',', ';', ':', '—', '–', '，', '、', '；', '：', '،', '؛' -> {
                    return ",";
                }
                default -> {}
            }
        }
        return "";
    }

    private static boolean isShortForm(String written) {
        String bare = written.substring(0, written.length() - 1).toLowerCase(Locale.ROOT);
        return SHORT_FORMS.containsKey(bare) && !bare.equals("etc");
    }

    private static List<String> spoken(String written) {
        List<String> spoken = new ArrayList<>();
        for (String part : parts(written)) {
            String said = SHORT_FORMS.getOrDefault(part.toLowerCase(Locale.ROOT), part);
            String latin = Character.isDigit(said.codePointAt(0)) ? Numbers.words(said) : toLatin(said);
            Arrays.stream(latin.split("[^A-Za-z']+"))
                    .map(Pronunciation::withoutOuterApostrophes)
                    .filter(word -> !word.isEmpty())
                    .flatMap(word -> pieces(word).stream())
                    .forEach(spoken::add);
        }
        return spoken;
    }

    /** Runs of letters, numbers with their points, and single signs. */
    private static List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            int end = at + Character.charCount(written.codePointAt(at));
            Kind kind = Kind.of(written, at);
            while (end < written.length() && kind != Kind.SIGN && Kind.goesOn(written, end, kind)) {
                end += Character.charCount(written.codePointAt(end));
            }
            parts.add(written.substring(at, end));
            at = end;
        }
        return parts;
    }

    private enum Kind {
        LETTERS,
        NUMBER,
        SIGN;

        static Kind of(String text, int at) {
            int c = text.codePointAt(at);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            return Character.isDigit(c) ? NUMBER : Character.isLetter(c) || mark ? LETTERS : SIGN;
        }

        static boolean goesOn(String text, int at, Kind kind) {
            boolean joint = "'’".indexOf(text.charAt(at)) >= 0 && kind == LETTERS
                    || ".,".indexOf(text.charAt(at)) >= 0 && kind == NUMBER;
            return of(text, at) == kind || joint && at + 1 < text.length() && of(text, at + 1) == kind;
        }
    }

    private static String toLatin(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 128);
        if (ascii) {
            return word;
        }
        if (Character.isLetter(word.codePointAt(0))) {
            return TO_LATIN.transliterate(word.replace('’', '\''));
        }
        return signName(word.codePointAt(0));
    }

    /** An emoji is said by its name; punctuation and joiners are not said. */
    private static String signName(int sign) {
        boolean symbol = Character.isEmoji(sign) || Character.getType(sign) == Character.MATH_SYMBOL;
        String name = symbol ? Character.getName(sign) : null;
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private static String withoutOuterApostrophes(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && word.charAt(start) == '\'') {
            start++;
        }
        while (end > start && word.charAt(end - 1) == '\'') {
            end--;
        }
        return word.substring(start, end);
    }

    private static List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < word.length(); at += LONGEST_PIECE) {
            pieces.add(word.substring(at, Math.min(word.length(), at + LONGEST_PIECE)));
        }
        return pieces;
    }
}
