package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** The front of a class: blackboard, desk with books and an apple, a globe. */
final class Classroom {

    private final Light light;

    Classroom(Light light) {
        this.light = light;
    }

    void paint(Graphics2D g) {
        double y = RoomPlace.FLOOR + 8;
        Color wood = light.of(0x8a5c3a);
        Ink.fill(g, wood, Ink.rounded(120, 150, 420, 240, 6));
        Ink.fall(g, light.of(0x3f6a58), light.of(0x335648), Ink.box(132, 162, 396, 216));
        Color chalk = Ink.alpha(light.shining(0xf6f6ee), 0.8);
        Ink.line(g, chalk, 3, Ink.circle(210, 240, 34));
        Ink.line(g, chalk, 3, Outline.polygon(310, 270, "0 0, 34 -60, 68 0"));
        for (int i = 0; i < 4; i++) {
            Ink.line(
                    g,
                    chalk,
                    3,
                    Outline.curve(170, 310 + i * 16, "0 0, 40 -4, 90 3, 150 -2, " + (230 - i * 30) + " 2"));
        }
        Ink.line(g, chalk, 3, Outline.curve(410, 220, "0 0, 10 -14, 22 0, 34 -14, 46 0, 60 -12"));
        Ink.fill(g, wood, Ink.rounded(110, 386, 440, 12, 4));
        Ink.fall(g, Tone.lighter(wood, 0.1), Tone.darker(wood, 0.2), Ink.rounded(1000, y - 110, 220, 114, 6));
        Ink.fill(g, Tone.lighter(wood, 0.15), Ink.rounded(990, y - 120, 240, 16, 5));
        Ink.fill(g, light.of(0xb8473f), Ink.box(1020, y - 134, 70, 14));
        Ink.fill(g, light.of(0x3f6fa8), Ink.box(1026, y - 148, 60, 14));
        Ink.fill(g, light.of(0xd8342c), Ink.circle(1056, y - 158, 11));
        globe(g, 1170, y - 120);
    }

    private void globe(Graphics2D g, double x, double y) {
        Ink.fill(g, light.of(0x6e4a30), Outline.polygon(x, y, "-22 0, -6 -10, -4 -26, 4 -26, 6 -10, 22 0"));
        Ink.fall(g, light.of(0x6ab4dc), light.of(0x3f7fb0), Ink.circle(x, y - 56, 32));
        Ink.fill(g, light.of(0x7fb05a), Outline.blob(x, y - 56, "-18 -18, 2 -22, 6 -4, -8 8, -20 2"));
        Ink.fill(g, light.of(0x7fb05a), Outline.blob(x, y - 56, "8 4, 24 0, 20 18, 8 24"));
        Ink.line(g, light.of(0xb8863c), 4, Ink.circle(x, y - 56, 36));
    }
}
