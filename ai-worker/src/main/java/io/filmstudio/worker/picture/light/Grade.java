package io.filmstudio.worker.picture.light;

import io.filmstudio.plan.Palette;
import io.filmstudio.plan.Style;
import java.awt.Color;

/** What a style, and then a palette, does to every colour. */
final class Grade {

    private Grade() {}

    static Color apply(Style style, Palette palette, Color color) {
        return palette(palette, style(style, color));
    }

    private static Color style(Style style, Color color) {
        return switch (style) {
            case STORYBOOK -> color;
            case CINEMATIC -> tealAndOrange(color);
            case ANIME -> Tone.greyer(contrast(color, 1.06), -0.28);
            case DOCUMENTARY -> Tone.greyer(color, 0.28);
            case NOIR -> Tone.greyer(contrast(color, 1.12), 1);
            case WATERCOLOR -> Tone.mix(Tone.greyer(color, 0.1), new Color(0xfdf6e8), 0.2);
        };
    }

    private static Color palette(Palette palette, Color color) {
        return switch (palette) {
            case NATURAL -> color;
            case WARM -> shifted(color, 18, 4, -22);
            case COOL -> shifted(color, -20, 0, 18);
            case EARTHY -> Tone.mix(Tone.greyer(color, 0.3), new Color(0x9a6a3c), 0.16);
            case PASTEL -> Tone.mix(Tone.greyer(color, -0.1), new Color(0xfff4f0), 0.34);
            case VIVID -> Tone.greyer(contrast(color, 1.04), -0.4);
        };
    }

    private static Color shifted(Color color, int red, int green, int blue) {
        return Tone.rgb(color.getRed() + red, color.getGreen() + green, color.getBlue() + blue, color.getAlpha());
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
