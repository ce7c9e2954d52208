package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.sky.Sky;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;

/** Dunes with a lit and a shaded side, table rocks far off, a few cacti. */
final class DesertPlace implements PlacePainter {

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("desert");
        Sky.over(scenery, setting, 420);
        scenery.sheet(0.15, g -> mesas(g, light, dice.part("mesas")));
        scenery.sheet(0.35, g -> dune(g, light, dice.part("far"), 440, 34, 0.32));
        scenery.sheet(0.6, g -> dune(g, light, dice.part("middle"), 490, 40, 0.12));
        scenery.live(0.7, (g, time) -> sand(g, light, dice, time, setting.wind()));
        scenery.sheet(1, g -> near(g, light, dice.part("near")));
        scenery.actors(new Ground(640, 285, 640, 320));
    }

    private static void mesas(Graphics2D g, Light light, Dice dice) {
        Color rock = light.far(0xb8684a, 0.45);
        for (double x : new double[] {120, 330, 930, 1180}) {
            double size = dice.between(0.7, 1.4);
            Ink.fall(
                    g,
                    rock,
                    light.far(0xc98a62, 0.5),
                    Outline.polygon(x, 460, size, size, "-90 0, -62 -60, -56 -104, 48 -110, 58 -64, 96 0"));
            Ink.line(
                    g,
                    Ink.alpha(Tone.darker(rock, 0.4), 0.4),
                    3,
                    Ink.segment(x - 60 * size, 460 - 64 * size, x + 58 * size, 460 - 68 * size));
        }
        Ink.fall(g, light.far(0xe0b078, 0.5), light.far(0xd8a468, 0.4), Ridge.hills(dice.part("sand"), 428, 12, 300));
    }

    private static void dune(Graphics2D g, Light light, Dice dice, double y, double swing, double haze) {
        Color lit = light.far(0xf0c886, haze);
        Color shade = light.far(0xb87c52, haze);
        Ink.fall(g, y - swing, y + 190, Ridge.hills(dice, y, swing, 420), lit, Tone.mix(lit, shade, 0.5));
        for (int i = 0; i < 4; i++) {
            double x = -100 + 420 * i + dice.between(-60, 60);
            Ink.fill(g, Ink.alpha(shade, 0.35), Outline.blob(x, y + 8, "0 0, 110 24, 260 70, 330 120, 120 90, 30 50"));
        }
    }

    private static void near(Graphics2D g, Light light, Dice dice) {
        Color sand = light.of(0xeec384);
        Ink.fall(g, 550, 740, Ridge.hills(dice, 562, 20, 480), sand, light.of(0xc08a58));
        for (int i = 0; i < 12; i++) {
            double y = 590 + i * 13;
            Ink.line(
                    g,
                    Ink.alpha(light.of(0xb07a4c), 0.35),
                    2,
                    Outline.curve(-200 + i * 37, y, "0 0, 180 8, 360 -4, 560 7, 760 -3, 1000 8, 1300 0, 1600 6"));
        }
        cactus(g, light, 150, 612, 1.15);
        cactus(g, light, 1140, 596, 0.8);
        CoastPlace.rock(g, light, dice, 1010, 640, 36);
    }

    private static void cactus(Graphics2D g, Light light, double x, double y, double size) {
        Color green = light.of(0x4f8a56);
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.18), Ink.oval(x + 20, y, 50 * size, 7));
        Ink.line(g, Tone.darker(green, 0.2), 30 * size, Ink.segment(x, y - 14, x, y - 140 * size));
        Ink.line(
                g,
                Tone.darker(green, 0.1),
                20 * size,
                Ink.curve(x, y - 60 * size, x + 44 * size, y - 66 * size, x + 46 * size, y - 112 * size));
        Ink.line(
                g,
                Tone.darker(green, 0.1),
                18 * size,
                Ink.curve(x, y - 46 * size, x - 40 * size, y - 52 * size, x - 42 * size, y - 90 * size));
        Ink.line(g, Tone.lighter(green, 0.1), 8 * size, Ink.segment(x - 4, y - 20, x - 4, y - 138 * size));
        Ink.fill(g, light.of(0xe86a8a), Ink.circle(x, y - 158 * size, 7 * size));
    }

    private static void sand(Graphics2D g, Light light, Dice dice, double time, double wind) {
        Color grain = Ink.alpha(light.of(0xfbe2b0), 0.5);
        for (int i = 0; i < 18; i++) {
            double x = -100 + 1480 * ((dice.at(i) + time * (0.04 + 0.2 * wind)) % 1);
            double y = 500 + 90 * dice.at(i + 50) + 4 * Math.sin(time + i);
            Ink.line(g, grain, 1.6, Ink.segment(x, y, x + 26 + 40 * wind, y - 1));
        }
    }
}
