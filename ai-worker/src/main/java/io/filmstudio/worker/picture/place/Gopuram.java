package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** The gate tower of a South Indian temple: tiers full of small painted figures, a barrel roof with finials. */
final class Gopuram {

    private static final int[] FIGURES = {0x3f8fa8, 0xd8583c, 0xe6b84a, 0x5a9a5c, 0xc86a92, 0x5a6ab0, 0xf2e6cc};

    private final Graphics2D g;
    private final Light light;
    private final double haze;

    Gopuram(Graphics2D g, Light light, double haze) {
        this.g = g;
        this.light = light;
        this.haze = haze;
    }

    private Color color(int rgb) {
        return Tone.mix(light.of(rgb), light.haze(), haze);
    }

    /** @param x middle of the foot at height y */
    void paint(double x, double y, double width, double height) {
        double base = height * 0.24;
        Color stone = color(0xb99a72);
        Ink.fall(g, stone, Tone.darker(stone, 0.2), Ink.box(x - width / 2, y - base, width, base));
        Ink.fill(g, Tone.darker(stone, 0.62), Ink.rounded(x - width * 0.11, y - base * 0.86, width * 0.22, base, 6));
        for (int i = -3; i <= 3; i++) {
            if (i != 0) {
                Ink.fill(
                        g,
                        Tone.darker(stone, 0.22),
                        Ink.box(x + i * width * 0.135 - 3, y - base * 0.9, width * 0.03, base * 0.9));
            }
        }
        int tiers = 6;
        double top = y - base;
        double wide = width;
        for (int tier = 0; tier < tiers; tier++) {
            double high = height * (0.128 - 0.008 * tier);
            double next = wide * 0.865;
            tier(x, top, wide, next, high, tier);
            top -= high;
            wide = next;
        }
        roof(x, top, wide, height * 0.12);
    }

    private void tier(double x, double y, double wide, double next, double high, int tier) {
        Color plaster = color(tier % 2 == 0 ? 0xe2b98a : 0xd9a878);
        Ink.fall(
                g,
                plaster,
                Tone.darker(plaster, 0.18),
                Ink.polygon(x - wide / 2, y, x - next / 2, y - high, x + next / 2, y - high, x + wide / 2, y));
        Ink.fill(g, color(0xf0dcb4), Ink.box(x - wide * 0.515, y - high * 0.14, wide * 1.03, high * 0.16));
        int count = Math.max(5, (int) (wide / 13));
        for (int i = 0; i < count; i++) {
            double at = x + (i + 0.5 - count / 2.0) * next / count;
            if (Math.abs(at - x) > wide * 0.08) {
                statue(at, y - high * 0.16, high * 0.6, FIGURES[(i * 3 + tier * 2) % FIGURES.length]);
            }
        }
        Ink.fill(g, color(0x5a3a3c), Ink.rounded(x - wide * 0.06, y - high * 0.82, wide * 0.12, high * 0.66, 3));
    }

    private void statue(double x, double y, double high, int rgb) {
        Color paint = color(rgb);
        Ink.fill(g, paint, Ink.rounded(x - high * 0.15, y - high * 0.68, high * 0.3, high * 0.68, high * 0.12));
        Ink.fill(g, Tone.lighter(paint, 0.25), Ink.circle(x, y - high * 0.8, high * 0.15));
    }

    private void roof(double x, double y, double wide, double high) {
        Color vault = color(0xc98a52);
        Ink.fall(
                g,
                Tone.lighter(vault, 0.15),
                Tone.darker(vault, 0.15),
                Outline.blob(
                        x,
                        y,
                        wide / 2,
                        high,
                        "-1.05 0, -0.98 -0.62, -0.6 -0.98, 0 -1.05, 0.6 -0.98, 0.98 -0.62, 1.05 0, 0 0.03"));
        for (int i = -2; i <= 2; i++) {
            double at = x + i * wide * 0.2;
            Ink.fill(g, color(0xf2cf62), Ink.circle(at, y - high * 1.1, wide * 0.035));
            Ink.fill(
                    g,
                    color(0xf2cf62),
                    Ink.polygon(
                            at - wide * 0.018,
                            y - high * 1.12,
                            at,
                            y - high * 1.5,
                            at + wide * 0.018,
                            y - high * 1.12));
        }
    }
}
