package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/** A hole in a wall with a frame, panes and curtains. */
record Window(double x, double y, double width, double height) {

    Shape opening() {
        return Ink.rounded(x, y, width, height, 6);
    }

    void paint(Graphics2D g, Light light) {
        Color frame = light.of(0xefe2cc);
        Ink.fill(g, Ink.alpha(light.shining(0xcfe6ff), 0.08), opening());
        Ink.fill(
                g,
                Ink.alpha(Color.WHITE, 0.1),
                Ink.polygon(
                        x + width * 0.1,
                        y + height,
                        x + width * 0.4,
                        y,
                        x + width * 0.56,
                        y,
                        x + width * 0.26,
                        y + height));
        Ink.line(g, Tone.darker(frame, 0.25), 16, opening());
        Ink.line(g, frame, 10, opening());
        int panes = width > 400 ? 4 : 2;
        for (int i = 1; i < panes; i++) {
            Ink.line(g, frame, 7, Ink.segment(x + width * i / panes, y, x + width * i / panes, y + height));
        }
        Ink.line(g, frame, 7, Ink.segment(x, y + height * 0.45, x + width, y + height * 0.45));
        Ink.fill(g, Tone.darker(frame, 0.12), Ink.rounded(x - 22, y + height + 2, width + 44, 17, 4));
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.15), Ink.box(x - 18, y + height + 19, width + 36, 8));
        if (width < 400) {
            curtain(g, light, x - 34, 1);
            curtain(g, light, x + width + 34, -1);
            Ink.line(g, light.of(0x6b4a34), 6, Ink.segment(x - 52, y - 22, x + width + 52, y - 22));
        }
    }

    /** Curtains differ from room to room. */
    private int cloth() {
        int[] cloths = {0xb9523f, 0x4f7f8c, 0xc9963c, 0x7a5a86, 0x5f8a5c};
        return cloths[(int) (x * 7) % cloths.length];
    }

    private void curtain(Graphics2D g, Light light, double edge, int side) {
        Color cloth = light.of(cloth());
        double bottom = y + height + 40;
        Shape drape = Ink.polygon(
                edge,
                y - 22,
                edge + side * 72,
                y - 22,
                edge + side * 62,
                y + height * 0.4,
                edge + side * 26,
                y + height * 0.66,
                edge + side * 44,
                bottom,
                edge - side * 6,
                bottom);
        Ink.fall(g, cloth, Tone.darker(cloth, 0.25), drape);
        for (int i = 1; i < 4; i++) {
            Ink.line(
                    g,
                    Ink.alpha(Tone.darker(cloth, 0.5), 0.4),
                    2,
                    Ink.curve(
                            edge + side * 17 * i,
                            y - 18,
                            edge + side * 14 * i,
                            y + height * 0.4,
                            edge + side * 8 * i,
                            y + height * 0.66,
                            edge + side * 9 * i,
                            bottom - 4));
        }
    }
}
