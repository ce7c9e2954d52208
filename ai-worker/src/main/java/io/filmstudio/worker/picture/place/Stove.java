package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** An iron stove with a fire inside and a steaming kettle. */
final class Stove {

    private static final double Y = RoomPlace.FLOOR;

    private final Light light;
    private final double x;

    Stove(Light light, double x) {
        this.light = light;
        this.x = x;
    }

    void paint(Graphics2D g) {
        Color iron = light.of(0x3f4450);
        Ink.fall(g, iron, Tone.darker(iron, 0.3), Ink.box(x - 96, Y - 800, 34, 660));
        Ink.fall(g, Tone.lighter(iron, 0.12), iron, Ink.rounded(x - 120, Y - 140, 240, 146, 10));
        Ink.fill(g, Tone.lighter(iron, 0.2), Ink.rounded(x - 132, Y - 150, 264, 18, 6));
        Ink.fill(g, Tone.darker(iron, 0.4), Ink.rounded(x - 62, Y - 96, 124, 74, 10));
        Ink.fill(g, light.shining(0xff8a2e), Ink.rounded(x - 48, Y - 84, 96, 50, 8));
        Ink.fill(g, light.shining(0xffd46a), Ink.oval(x, Y - 44, 34, 14));
        for (int i = 0; i < 5; i++) {
            Ink.line(g, Tone.darker(iron, 0.4), 5, Ink.segment(x - 40 + i * 20, Y - 84, x - 40 + i * 20, Y - 34));
        }
        kettle(g, x + 40, Y - 150);
    }

    private void kettle(Graphics2D g, double atX, double atY) {
        Color copper = light.of(0xc77b45);
        Color handle = light.of(0x54372a);
        Ink.line(g, handle, 6, Outline.curve(atX, atY, "-28 -44, 0 -78, 28 -44"));
        Ink.line(g, copper, 11, Outline.curve(atX, atY, "30 -22, 48 -34, 56 -52"));
        Ink.fall(
                g,
                Tone.lighter(copper, 0.3),
                Tone.darker(copper, 0.2),
                Outline.blob(atX, atY, "-42 -4, -36 -36, 0 -54, 36 -36, 42 -4, 0 0"));
        Ink.fill(g, handle, Ink.circle(atX, atY - 56, 6));
    }

    void burn(Graphics2D g, double time) {
        double flicker = 0.9 + 0.06 * Math.sin(time * 7.3) + 0.04 * Math.sin(time * 12.7 + 1);
        Ink.glow(g, Ink.alpha(light.shining(0xff9a3c), 0.7 * flicker), x, Y - 56, 84);
        for (int i = 0; i < 5; i++) {
            double age = (time * 0.35 + i / 5.0) % 1;
            Color steam = Ink.alpha(light.of(0xffffff), 0.22 * (1 - age));
            Ink.fill(g, steam, Ink.circle(x + 98 + 14 * Math.sin(age * 5 + i), Y - 206 - 90 * age, 8 + 20 * age));
        }
    }
}
