package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** A decorated clay pot on three stones over a wood fire. */
final class Hearth {

    private final Light light;
    private final ChimneySmoke steam;
    private final double x;
    private final double y;

    Hearth(Light light, double wind, double x, double y) {
        this.light = light;
        this.steam = new ChimneySmoke(light, wind, x, y - 122);
        this.x = x;
        this.y = y;
    }

    void paint(Graphics2D g) {
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.28), Ink.oval(x, y + 6, 96, 15));
        Color wood = light.of(0x6a4028);
        for (int side = -1; side <= 1; side += 2) {
            Ink.line(g, wood, 11, Ink.segment(x + side * 92, y + 2, x - side * 12, y - 12));
            Ink.line(g, Tone.lighter(wood, 0.2), 3, Ink.segment(x + side * 90, y - 1, x - side * 8, y - 15));
            Ink.fall(
                    g,
                    light.of(0x9a8a80),
                    light.of(0x5c5054),
                    Outline.blob(x + side * 50, y, "-24 6, -20 -24, 0 -32, 20 -24, 24 6, 0 10"));
        }
        pot(g);
    }

    private void pot(Graphics2D g) {
        Color clay = light.of(0xb4623c);
        Ink.fall(
                g,
                Tone.lighter(clay, 0.18),
                Tone.darker(clay, 0.25),
                Outline.blob(x, y - 24, "-30 2, -62 -34, -54 -72, -32 -86, 32 -86, 54 -72, 62 -34, 30 2"));
        Ink.fill(g, Tone.darker(clay, 0.2), Ink.rounded(x - 44, y - 120, 88, 15, 7));
        Ink.fill(
                g,
                light.of(0xfffaf0),
                Outline.blob(x, y - 118, "-40 2, -30 -10, -12 -14, 4 -20, 20 -13, 36 -8, 40 4, 0 8"));
        Ink.line(g, light.of(0xfffaf0), 4, Ink.curve(x - 58, y - 70, x - 20, y - 60, x + 20, y - 60, x + 58, y - 70));
        for (int i = -2; i <= 2; i++) {
            Ink.fill(g, light.of(i % 2 == 0 ? 0xd8382c : 0xf2c53c), Ink.circle(x + i * 20, y - 50 + i * i * -1.4, 5));
        }
        Ink.line(g, light.of(0x5a9a3c), 6, Ink.curve(x - 46, y - 106, x, y - 96, x + 46, y - 106));
    }

    void burn(Graphics2D g, double time) {
        double flicker = 0.9 + 0.1 * Math.sin(time * 9) * Math.sin(time * 5.3);
        Ink.glow(g, Ink.alpha(light.shining(0xff9a3c), 0.6 * flicker), x, y - 12, 130);
        for (int i = 0; i < 7; i++) {
            double at = x - 36 + i * 12;
            double high =
                    (17 + 12 * Math.sin(time * 8 + i * 1.9) * Math.sin(time * 3.1 + i)) * (1 - Math.abs(i - 3) * 0.12)
                            + 10;
            flame(g, at, high, 0xf2682c);
            flame(g, at + 2, high * 0.55, 0xffd25a);
        }
        steam.rise(g, time);
    }

    private void flame(Graphics2D g, double at, double high, int color) {
        Ink.fill(
                g,
                Ink.alpha(light.shining(color), 0.9),
                Outline.blob(at, y - 2, 1, high / 10, "-7 0, -5 -5, 0 -10, 5 -5, 7 0, 0 1"));
    }
}
