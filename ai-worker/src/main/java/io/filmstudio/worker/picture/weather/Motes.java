package io.filmstudio.worker.picture.weather;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;

/** Motes of pollen in the light by day, fireflies by night. */
final class Motes implements Downfall.Particles {

    private static final int COUNT = 22;

    private final Color color;
    private final boolean dark;
    private final Dice dice;

    Motes(Setting setting) {
        this.dark = setting.light().dark();
        this.color = setting.light().shining(dark ? 0xffe58a : 0xfffbe6);
        this.dice = setting.dice().part("motes");
    }

    @Override
    public void draw(Graphics2D g, double time) {
        for (int i = 0; i < COUNT; i++) {
            double x = -40 + 1360 * dice.noise(i * 10 + time * 0.045) + 40 * Math.sin(time * 0.5 + i);
            double y = 250 + 420 * dice.noise(i * 10 + 500 + time * 0.06) + 18 * Math.sin(time * 0.8 + 2 * i);
            double shine = 0.5 + 0.5 * Math.sin(time * (dark ? 1.8 : 1.1) + 3 * i);
            double size = 1.4 + 2 * dice.at(i);
            if (dark) {
                Ink.fill(g, Ink.alpha(color, 0.16 * shine), Ink.circle(x, y, size * 3.2));
            }
            Ink.fill(g, Ink.alpha(color, (dark ? 0.9 : 0.5) * shine), Ink.circle(x, y, size));
        }
    }
}
