package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** Gulls that circle. */
final class Gulls {

    private final Light light;
    private final Dice dice;

    Gulls(Setting setting) {
        this.light = setting.light();
        this.dice = setting.dice().part("gulls");
    }

    void fly(Graphics2D g, double time) {
        for (int i = 0; i < 5; i++) {
            double angle = time * (0.3 + 0.1 * dice.at(i)) + 6.28 * dice.at(i + 10);
            double x = 300 + 700 * dice.at(i + 20) + 130 * Math.cos(angle);
            double y = 120 + 200 * dice.at(i + 30) + 34 * Math.sin(angle);
            gull(g, x, y, (0.7 + 0.7 * dice.at(i + 40)) * (Math.sin(angle) > 0 ? -1 : 1), Math.sin(time * 4.4 + 3 * i));
        }
    }

    private void gull(Graphics2D g, double x, double y, double size, double flap) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(size, Math.abs(size));
        Color white = light.of(0xffffff);
        Color grey = light.of(0x9aa4b0);
        double tip = -14 * flap - 5;
        Ink.fill(g, white, Ink.oval(0, 0, 13, 4.4));
        Ink.fill(g, white, Ink.circle(12, -2, 4.2));
        Ink.fill(g, light.of(0xe8a23c), Ink.polygon(15, -3, 20, -1, 15, 0));
        Ink.fill(g, grey, Ink.polygon(-4, -2, 5, -2, -6, tip, -32, tip * 1.2 + 3));
        Ink.fill(g, white, Ink.polygon(-2, 1, 6, 0, 8, tip * 0.8, 26, tip + 4));
        g.setTransform(before);
    }
}
