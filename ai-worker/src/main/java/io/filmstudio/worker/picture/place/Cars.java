package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** Small round cars that drive by. */
final class Cars {

    private static final int[] COLORS = {0xc8463c, 0x3f7fa8, 0xe0b04a, 0x5a9a6a};

    private final Light light;
    private final Dice dice;
    private final double y;

    Cars(Setting setting, double y) {
        this.light = setting.light();
        this.dice = setting.dice().part("cars");
        this.y = y;
    }

    void drive(Graphics2D g, double time) {
        for (int i = 0; i < 3; i++) {
            double heading = i % 2 == 0 ? 1 : -1;
            double way = (dice.at(i) + time * (0.05 + 0.03 * dice.at(i + 10))) % 1;
            AffineTransform before = g.getTransform();
            g.translate(heading > 0 ? -250 + 1780 * way : 1530 - 1780 * way, y + 16 * i + Math.sin(time * 9 + i));
            g.scale(heading * 0.8, 0.8);
            paint(g, light.of(COLORS[(i + dice.part("paint").below(4)) % COLORS.length]), time);
            g.setTransform(before);
        }
    }

    private void paint(Graphics2D g, Color paint, double time) {
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.25), Ink.oval(0, 3, 84, 8));
        Ink.fill(g, Tone.darker(paint, 0.1), Outline.blob(0, 0, "-50 -34, -36 -66, 22 -68, 50 -36, 20 -28"));
        Ink.fill(
                g,
                light.dark() ? light.shining(0xffe2a0) : light.of(0xbfdcea),
                Outline.blob(0, 0, "-42 -38, -32 -60, -4 -62, -4 -38"));
        Ink.fill(
                g,
                light.dark() ? light.shining(0xffe2a0) : light.of(0xbfdcea),
                Outline.blob(0, 0, "4 -38, 4 -62, 20 -61, 40 -38"));
        Ink.fall(
                g,
                Tone.lighter(paint, 0.12),
                Tone.darker(paint, 0.15),
                Outline.blob(0, 0, "-82 -10, -80 -32, -46 -40, 50 -40, 80 -30, 84 -10, 0 -6"));
        Ink.fill(g, light.shining(0xfff2c0), Ink.circle(78, -22, 5));
        if (light.dark()) {
            Ink.glow(g, Ink.alpha(light.shining(0xfff0c0), 0.5), 96, -20, 60);
        }
        for (int side = -1; side <= 1; side += 2) {
            Ink.fill(g, light.of(0x2c2c34), Ink.circle(side * 46, -9, 15));
            Ink.fill(g, light.of(0xc8c8cc), Ink.circle(side * 46, -9, 6));
            Ink.line(
                    g,
                    light.of(0x2c2c34),
                    2,
                    Ink.segment(side * 46, -9, side * 46 + 6 * Math.cos(time * 5), -9 + 6 * Math.sin(time * 5)));
        }
    }
}
