package io.filmstudio.worker.picture.sky;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.stage.Setting;
import io.filmstudio.worker.picture.weather.Flash;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** The bolt that goes with a {@link Flash}. */
final class Lightning {

    private final Flash flash;
    private final Dice dice;
    private final Color color;
    private final double horizon;

    Lightning(Setting setting, double horizon) {
        this.flash = new Flash(setting.dice().part("lightning"));
        this.dice = setting.dice().part("bolt");
        this.color = setting.light().shining(0xf4f6ff);
        this.horizon = horizon;
    }

    void strike(Graphics2D g, double time) {
        double strength = flash.strength(time);
        if (strength <= 0) {
            return;
        }
        long turn = (long) Math.floor(time / 2.6);
        double x = 180 + 900 * dice.at(turn * 97);
        Path2D bolt = new Path2D.Double();
        bolt.moveTo(x, -20);
        for (int i = 1; i <= 9; i++) {
            x += 70 * (dice.at(turn * 97 + i) - 0.5);
            bolt.lineTo(x, -20 + (horizon + 10) * i / 9);
        }
        Ink.line(g, Ink.alpha(color, 0.3 * strength), 13, bolt);
        Ink.line(g, Ink.alpha(color, strength), 3.6, bolt);
    }
}
