package io.filmstudio.worker.picture.sky;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** A few birds crossing the sky. */
final class Birds {

    private final Color color;
    private final Dice dice;
    private final double horizon;

    Birds(Light light, Dice dice, double horizon) {
        this.color = Ink.alpha(Tone.darker(light.haze(), 0.55), 0.8);
        this.dice = dice;
        this.horizon = horizon;
    }

    void fly(Graphics2D g, double time) {
        double heading = dice.at(0) < 0.5 ? -1 : 1;
        double startX = 640 - heading * (300 + 300 * dice.at(1));
        double baseY = horizon * (0.25 + 0.3 * dice.at(2));
        for (int i = 0; i < 5; i++) {
            double x = startX + heading * (time * 26 - i * 34 - 16 * dice.at(10 + i));
            double y = baseY + 26 * dice.at(20 + i) + 7 * Math.sin(time * 0.9 + i);
            double flap = Math.sin(time * 6.5 + i * 1.7);
            Ink.line(
                    g,
                    color,
                    2.2,
                    Ink.curve(x - 11, y - 5 * flap, x - 4, y - 2, x, y + 1, x + 4, y - 2, x + 11, y - 5 * flap));
        }
    }
}
