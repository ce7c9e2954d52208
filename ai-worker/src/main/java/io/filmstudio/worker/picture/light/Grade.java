package io.filmstudio.worker.picture.light;

import io.filmstudio.plan.Style;
import java.awt.Color;

/** What a style does to every colour. */
final class Grade {

    private Grade() {}

    static Color apply(Style style, Color color) {
        return switch (style) {
            case STORYBOOK -> color;
            case CINEMATIC -> tealAndOrange(color);
            case ANIME -> Tone.greyer(contrast(color, 1.06), -0.28);
            case DOCUMENTARY -> Tone.greyer(color, 0.28);
            case NOIR -> Tone.greyer(contrast(color, 1.12), 1);
            case WATERCOLOR -> Tone.mix(Tone.greyer(color, 0.1), new Color(0xfdf6e8), 0.2);
        };
    }

    private static Color tealAndOrange(Color color) {
        double warmth = (Tone.luma(color) - 118) / 137;
        Color deep = contrast(color, 1.08);
        return Tone.rgb(
                deep.getRed() + 14 * warmth,
                deep.getGreen() + 2 * warmth,
                deep.getBlue() - 16 * warmth,
                color.getAlpha());
    }

    private static Color contrast(Color color, double factor) {
        return Tone.rgb(
                118 + (color.getRed() - 118) * factor,
                118 + (color.getGreen() - 118) * factor,
                118 + (color.getBlue() - 118) * factor,
                color.getAlpha());
    }
}
