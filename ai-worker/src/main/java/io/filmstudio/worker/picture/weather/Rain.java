package io.filmstudio.worker.picture.weather;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Streaks of rain in three depths, slanted by the wind. */
final class Rain implements Downfall.Particles {

    private final Color color;
    private final Dice dice;
    private final int drops;
    private final double slant;

    Rain(Setting setting, int drops, double slant) {
        this.color = setting.light().shining(0xdce8f4);
        this.dice = setting.dice().part("rain");
        this.drops = drops;
        this.slant = slant;
    }

    @Override
    public void draw(Graphics2D g, double time) {
        for (int depth = 0; depth < 3; depth++) {
            Path2D streaks = new Path2D.Double();
            for (int i = depth; i < drops; i += 3) {
                streak(streaks, i, depth, time);
            }
            Ink.line(g, Ink.alpha(color, 0.2 + 0.1 * depth), 1.1 + 0.7 * depth, streaks);
        }
    }

    private void streak(Path2D streaks, int drop, int depth, double time) {
        double pace = 1.25 + 0.35 * depth + 0.2 * dice.at(drop);
        double turns = dice.at(drop + 1000) + time * pace;
        double fallen = turns % 1;
        // every time it falls anew, a drop falls elsewhere
        double x = -80 + 1700 * dice.at(drop * 31L + (long) turns * 7919) - slant * 860 * fallen;
        double y = -70 + 860 * fallen;
        double length = 24 + 16 * depth;
        streaks.moveTo(x, y);
        streaks.lineTo(x - slant * length, y + length);
    }
}
