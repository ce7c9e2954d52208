package io.filmstudio.worker.picture.sky;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Stars that twinkle. */
final class Stars {

    private static final int COUNT = 110;

    private final Light light;
    private final Dice dice;
    private final double horizon;

    Stars(Light light, Dice dice, double horizon) {
        this.light = light;
        this.dice = dice;
        this.horizon = horizon;
    }

    void twinkle(Graphics2D g, double time) {
        for (int i = 0; i < COUNT; i++) {
            double x = -60 + 1400 * dice.at(3L * i);
            double y = -20 + (horizon - 40) * Math.pow(dice.at(3L * i + 1), 1.3);
            double size = 1.1 + 2.4 * Math.pow(dice.at(3L * i + 2), 4);
            double shine = 0.62 + 0.38 * Math.sin(time * (1 + size * 0.6) + i);
            g.setColor(Ink.alpha(light.shining(0xfdf6e0), shine * (1 - 0.7 * y / horizon)));
            g.fill(new Rectangle2D.Double(x, y, size, size));
        }
    }
}
