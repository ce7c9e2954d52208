package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** Benches with flasks of coloured liquids that bubble. */
final class Laboratory {

    private static final int[] LIQUIDS = {0x5ad0a0, 0xf2a04c, 0x8a7af0, 0xf26a8a, 0x5ac0f0};
    private static final double TOP = RoomPlace.FLOOR - 118;

    private final Light light;

    Laboratory(Light light) {
        this.light = light;
    }

    void paint(Graphics2D g, Woodwork wood) {
        wood.shelf(110, 220, 260);
        for (double x : new double[] {70, 860}) {
            Color bench = light.of(0xeef2f2);
            Ink.fall(g, bench, Tone.darker(bench, 0.2), Ink.rounded(x, TOP + 10, 360, 122, 4));
            Ink.fill(g, light.of(0x4a5a62), Ink.rounded(x - 8, TOP, 376, 14, 4));
            for (int i = 1; i < 3; i++) {
                Ink.line(
                        g,
                        Ink.alpha(Tone.darker(bench, 0.5), 0.5),
                        2,
                        Ink.segment(x + i * 120, TOP + 16, x + i * 120, TOP + 128));
            }
        }
        for (int i = 0; i < LIQUIDS.length; i++) {
            flask(g, flaskX(i), light.shining(LIQUIDS[i]));
        }
        Color steel = light.of(0x5a6672);
        Ink.line(g, steel, 10, Outline.curve(1160, TOP, "-30 -4, -34 -50, 0 -84, 20 -96"));
        Ink.line(g, steel, 20, Ink.segment(1150, TOP - 86, 1186, TOP - 126));
        Ink.fill(g, steel, Ink.rounded(1110, TOP - 12, 80, 12, 4));
    }

    private static double flaskX(int i) {
        return i < 3 ? 130 + i * 110 : 920 + (i - 3) * 100;
    }

    private void flask(Graphics2D g, double x, Color liquid) {
        Color glass = Ink.alpha(light.shining(0xe6f6fa), 0.55);
        Ink.fill(g, glass, Outline.blob(x, TOP, "-34 -2, -30 -24, -10 -50, -9 -92, 9 -92, 10 -50, 30 -24, 34 -2, 0 0"));
        Ink.fill(
                g,
                Ink.alpha(liquid, 0.85),
                Outline.blob(x, TOP, "-32 -3, -27 -24, -18 -34, 18 -34, 27 -24, 32 -3, 0 -1"));
        Ink.line(g, Ink.alpha(Color.WHITE, 0.7), 3, Ink.segment(x - 12, TOP - 84, x - 12, TOP - 56));
    }

    void bubble(Graphics2D g, double time) {
        for (int i = 0; i < LIQUIDS.length; i++) {
            Ink.glow(
                    g,
                    Ink.alpha(light.shining(LIQUIDS[i]), 0.3 + 0.12 * Math.sin(time * 1.4 + i)),
                    flaskX(i),
                    TOP - 20,
                    70);
            for (int j = 0; j < 4; j++) {
                double age = (time * 0.5 + j / 4.0 + i * 0.13) % 1;
                Color color = Ink.alpha(Color.WHITE, 0.6 * (1 - age));
                Ink.line(
                        g,
                        color,
                        1.6,
                        Ink.circle(flaskX(i) + 7 * Math.sin(age * 9 + j), TOP - 14 - 110 * age, 3 + 5 * age));
            }
        }
    }
}
