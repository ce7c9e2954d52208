package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** An open fire with a mantelpiece. */
final class Fireplace {

    private static final double Y = RoomPlace.FLOOR;

    private final Light light;
    private final double x;

    Fireplace(Light light, double x) {
        this.light = light;
        this.x = x;
    }

    void paint(Graphics2D g) {
        Color brick = light.of(0xa86450);
        Ink.fall(g, brick, Tone.darker(brick, 0.2), Ink.box(x - 130, Y - 230, 260, 234));
        for (int row = 0; row < 9; row++) {
            for (int i = 0; i < 6; i++) {
                Ink.line(
                        g,
                        Ink.alpha(Tone.darker(brick, 0.5), 0.35),
                        1.6,
                        Ink.box(x - 130 + i * 44 - row % 2 * 22 + 2, Y - 230 + row * 26, 44, 26));
            }
        }
        Ink.fill(
                g,
                Tone.darker(brick, 0.78),
                Outline.blob(x, Y, "-84 0, -84 -100, -60 -150, 0 -166, 60 -150, 84 -100, 84 0"));
        Ink.fall(g, light.of(0xe6d8c0), light.of(0xb8a48a), Ink.rounded(x - 152, Y - 250, 304, 26, 4));
        Ink.line(g, light.of(0x6a4028), 15, Ink.segment(x - 52, Y - 12, x + 46, Y - 20));
        Ink.line(g, light.of(0x7a4c30), 15, Ink.segment(x - 44, Y - 22, x + 54, Y - 10));
        Ink.fill(g, light.of(0xc9a04c), Ink.rounded(x - 24, Y - 296, 48, 46, 20));
        Ink.fill(g, light.of(0xfdf6e6), Ink.circle(x, Y - 274, 16));
        for (double candle : new double[] {-110, 110}) {
            Ink.fill(g, light.of(0xf4ead6), Ink.box(x + candle - 5, Y - 284, 10, 34));
            Ink.fill(g, light.shining(0xffc85a), Outline.blob(x + candle, Y - 286, "-4 0, 0 -15, 4 0, 0 2"));
        }
    }

    void burn(Graphics2D g, double time) {
        double flicker = 0.88 + 0.12 * Math.sin(time * 8.1) * Math.sin(time * 4.7);
        Ink.glow(g, Ink.alpha(light.shining(0xff9a3c), 0.55 * flicker), x, Y - 40, 240);
        for (int i = 0; i < 8; i++) {
            double at = x - 44 + i * 12.5;
            double high = 30 + 16 * Math.sin(time * 7 + i * 1.7) * Math.sin(time * 2.9 + i) + 14 * Math.sin(i * 0.9);
            tongue(g, at, high, 0xf2682c);
            tongue(g, at + 3, high * 0.55, 0xffd25a);
        }
    }

    private void tongue(Graphics2D g, double at, double high, int color) {
        Ink.fill(
                g,
                Ink.alpha(light.shining(color), 0.92),
                Outline.blob(at, Y - 22, 1.2, high / 10, "-8 0, -6 -5, 0 -10, 6 -5, 8 0, 0 1"));
    }
}
