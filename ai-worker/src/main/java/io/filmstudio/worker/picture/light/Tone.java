package io.filmstudio.worker.picture.light;

import java.awt.Color;

/** Colour arithmetic. */
public final class Tone {

    private Tone() {}

    public static Color hex(int rgb) {
        return new Color(rgb);
    }

    public static Color mix(Color a, Color b, double share) {
        double s = Math.clamp(share, 0, 1);
        return new Color(
                blend(a.getRed(), b.getRed(), s),
                blend(a.getGreen(), b.getGreen(), s),
                blend(a.getBlue(), b.getBlue(), s),
                blend(a.getAlpha(), b.getAlpha(), s));
    }

    public static Color darker(Color color, double share) {
        return mix(color, new Color(20, 18, 40, color.getAlpha()), share);
    }

    public static Color lighter(Color color, double share) {
        return mix(color, new Color(255, 250, 238, color.getAlpha()), share);
    }

    public static double luma(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
    }

    /** Towards grey of the same brightness for shares up to 1, away from it for negative shares. */
    public static Color greyer(Color color, double share) {
        double grey = luma(color);
        return rgb(
                color.getRed() + (grey - color.getRed()) * share,
                color.getGreen() + (grey - color.getGreen()) * share,
                color.getBlue() + (grey - color.getBlue()) * share,
                color.getAlpha());
    }

    static Color rgb(double red, double green, double blue, int alpha) {
        return new Color(channel(red), channel(green), channel(blue), alpha);
    }

    private static int channel(double value) {
        return (int) Math.round(Math.clamp(value, 0, 255));
    }

    private static int blend(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }
}
