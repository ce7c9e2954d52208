package io.filmstudio.script;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.Scene;
import java.lang.Character.UnicodeScript;

/** Guesses how long a scene will be before anybody has spoken it. */
final class Lengths {

    private static final double CARD = 3;
    private static final double SILENT_SCENE = 4;
    private static final double AROUND_SPEECH = 1.6;
    private static final double PER_WORD = 0.3;
    private static final double BETWEEN_LINES = 0.4;
    private static final double WATCHING = 0.8;
    private static final double LETTER = 1 / 9.0;
    private static final double SYLLABLE = 0.5;
    private static final double EMOJI = 3;

    private Lengths() {}

    static double seconds(Scene scene, double pace) {
        if (scene.kind() != Scene.Kind.STORY) {
            return CARD;
        }
        if (scene.beats().isEmpty()) {
            return SILENT_SCENE;
        }
        double seconds = AROUND_SPEECH;
        for (Beat beat : scene.beats()) {
            seconds += words(beat.text()) * PER_WORD + BETWEEN_LINES + (beat.action() == null ? 0 : WATCHING);
        }
        return seconds * pace;
    }

    private static double words(String text) {
        double letters = text.codePoints().mapToDouble(Lengths::share).sum();
        return Math.max(Token.of(text).size(), letters);
    }

    /** How much of a word a character is: digits, syllables and emoji are said one by one. */
    private static double share(int c) {
        if (Character.isEmojiPresentation(c)) {
            return EMOJI;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN -> 1;
            case HIRAGANA, KATAKANA, HANGUL -> SYLLABLE;
            default -> Character.isDigit(c) ? 1 : LETTER;
        };
    }
}
