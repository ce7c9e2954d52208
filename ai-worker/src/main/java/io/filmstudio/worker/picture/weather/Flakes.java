package io.filmstudio.worker.picture.weather;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;

/** Snow that falls slowly and sways. */
final class Flakes implements Downfall.Particles {

    private static final int COUNT = 120;

    private final Color color;
    private final Dice dice;

    Flakes(Setting setting) {
        this.color = Ink.alpha(setting.light().shining(0xf6f9ff), 0.88);
        this.dice = setting.dice().part("snow");
    }

    @Override
    public void draw(Graphics2D g, double time) {
        g.setColor(color);
        for (int i = 0; i < COUNT; i++) {
            double near = dice.at(i);
            double turns = dice.at(i + 300) + time * (0.06 + 0.1 * near);
            double fallen = turns % 1;
            double x = -60 + 1400 * dice.at(i * 17L + (long) turns * 613) + 26 * Math.sin(time * 0.9 + i) - 60 * fallen;
            double size = 1.4 + 4.2 * near * near;
            g.fill(Ink.circle(x, -20 + 770 * fallen, size));
        }
    }
}
