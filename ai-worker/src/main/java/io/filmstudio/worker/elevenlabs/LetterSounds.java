package io.filmstudio.worker.elevenlabs;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** What lips do at a letter of the Latin script, near enough: as the sound, in SAMPA, that looks like it. */
final class LetterSounds {

    private static final Map<String, String> SOUNDS = Map.ofEntries(
            Map.entry("a", "A"),
            Map.entry("e", "E"),
            Map.entry("i", "i"),
            Map.entry("y", "i"),
            Map.entry("o", "O"),
            Map.entry("u", "u"),
            Map.entry("w", "w"),
            Map.entry("q", "k"),
            Map.entry("b", "b"),
            Map.entry("m", "m"),
            Map.entry("p", "p"),
            Map.entry("f", "f"),
            Map.entry("v", "v"),
            Map.entry("c", "k"),
            Map.entry("x", "k"));

    private LetterSounds() {}

    static boolean knows(String letter) {
        return plain(letter).matches("[a-z]+|[ßøæœłđı]");
    }

    /** Signs and spaces are pauses. */
    static String of(String character) {
        String letter = plain(character);
        if (letter.isEmpty() || !Character.isLetterOrDigit(letter.codePointAt(0))) {
            return "_";
        }
        String first = letter.substring(0, 1);
        return SOUNDS.getOrDefault(first, first.matches("[a-z]") ? first : "E");
    }

    private static String plain(String character) {
        return Normalizer.normalize(character, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
