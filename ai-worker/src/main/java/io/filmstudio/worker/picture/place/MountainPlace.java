package io.filmstudio.worker.picture.place;

import io.filmstudio.plan.Place;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.sky.Sky;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Peaks behind peaks, snow on top, firs below; everything white in a snowy place. */
final class MountainPlace implements PlacePainter {

    private static final double HORIZON = 430;

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("mountains");
        boolean white = setting.scene().place() == Place.SNOW || setting.snowy();
        Sky.over(scenery, setting, HORIZON);
        scenery.sheet(0.1, g -> peaks(g, light, dice.part("far"), 250, 0.62, 430));
        scenery.sheet(0.22, g -> peaks(g, light, dice.part("near"), 330, 0.34, 360));
        scenery.sheet(0.42, g -> slope(g, light, dice.part("slope"), white, 470, 0.26, 60, 22));
        scenery.swaying(
                0.65,
                (y, t) -> 0.012 * setting.wind() * Math.max(0, 560 - y) * Math.sin(t * 1.6),
                g -> slope(g, light, dice.part("firs"), white, 530, 0.08, 130, 11));
        scenery.sheet(1, g -> meadow(g, light, dice.part("meadow"), white));
        scenery.actors(new Ground(644, 280, 640, 320));
    }

    private static void peaks(Graphics2D g, Light light, Dice dice, double y, double haze, double length) {
        Path2D rock = Ridge.peaks(dice, y, 150, length);
        Ink.fall(g, y - 130, y + 200, rock, light.far(0x6f7f9c, haze), light.far(0x5a6f7c, Math.min(0.9, haze + 0.2)));
        g.setClip(rock);
        Color snow = Tone.mix(light.of(0xffffff), light.haze(), haze * 0.6);
        Ridge.Height line = x -> y - 20 + 26 * dice.noise(x / 17) + 30 * dice.noise(x / 43 + 9);
        Path2D cap = new Path2D.Double();
        cap.moveTo(Ridge.LEFT, -400);
        for (double x = Ridge.LEFT; x <= Ridge.RIGHT; x += 8) {
            cap.lineTo(x, line.at(x));
        }
        cap.lineTo(Ridge.RIGHT, -400);
        cap.closePath();
        Ink.fall(g, y - 140, y + 20, cap, snow, Tone.mix(snow, light.far(0x8fa4c4, haze), 0.4));
        g.setClip(null);
    }

    private static void slope(
            Graphics2D g, Light light, Dice dice, boolean white, double y, double haze, double tree, int count) {
        int ground = white ? 0xe6edf5 : 0x7f9c58;
        Ink.fall(
                g,
                y - 30,
                y + 140,
                Ridge.hills(dice.part("hill"), y, 26, 340),
                light.far(ground, haze),
                Tone.darker(light.far(ground, haze), 0.12));
        Color leaf = light.far(white ? 0x5c8078 : 0x3f6f50, haze);
        for (int i = 0; i < count; i++) {
            double x = -150 + 1580 * (i + dice.next()) / count;
            double size = tree * dice.between(0.7, 1.25);
            Plants.fir(
                    g,
                    dice,
                    x,
                    y + dice.between(6, 34),
                    size,
                    white ? Tone.mix(leaf, light.of(0xffffff), 0.35) : leaf,
                    light.far(0x5a4030, haze));
        }
    }

    private static void meadow(Graphics2D g, Light light, Dice dice, boolean white) {
        Color near = light.of(white ? 0xf2f6fb : 0x7fa84e);
        Ink.fall(
                g,
                570,
                740,
                Ridge.hills(dice, 578, 16, 420),
                near,
                Tone.mix(near, light.of(white ? 0xb8cce4 : 0x4f7a3c), 0.7));
        for (int i = 0; i < 30; i++) {
            double x = dice.between(-200, 1480);
            double y = dice.between(600, 730);
            if (white) {
                Ink.fill(g, Ink.alpha(light.of(0xb4c8e2), 0.35), Ink.oval(x, y, dice.between(30, 90), 4));
            } else {
                Plants.grass(g, dice, x, x + 30, y, 10 + (y - 590) * 0.07, Tone.darker(near, 0.2));
                Ink.fill(g, light.of(dice.any(0xf2c53c, 0xffffff, 0xd86a9a)), Ink.circle(x, y - 14, 3));
            }
        }
        CoastPlace.rock(g, light, dice, 130, 650, 74);
        CoastPlace.rock(g, light, dice, 1160, 640, 54);
    }
}
