package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;

/** Among the stars: nebulae, a ringed planet, comets, the ground of a small moon. */
final class SpacePlace implements PlacePainter {

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light().under(new Color(0xd8dcf4));
        Dice dice = setting.dice().part("space");
        deepSpace(scenery, light, dice);
        scenery.sheet(0.2, g -> planet(g, light, 940, 190, 118));
        scenery.sheet(0.3, g -> moon(g, light, 250, 150, 46));
        scenery.sheet(0.6, g -> craters(g, light, dice.part("hills"), 540, 24, 0x7f7fa8));
        scenery.sheet(1, g -> craters(g, light, dice.part("near"), 596, 12, 0x9c98bc));
        scenery.actors(new Ground(652, 290, 640, 320)).roofed(light);
    }

    /** Darkness that is never black, with stars and drifting colour. */
    static void deepSpace(Scenery scenery, Light light, Dice dice) {
        scenery.sheet(0, g -> {
            Ink.fall(
                    g,
                    0,
                    720,
                    Ink.box(-1000, -1000, 4000, 3000),
                    light.shining(0x1a1c48),
                    light.shining(0x2c2a66),
                    light.shining(0x4a3a80));
            for (int i = 0; i < 12; i++) {
                Color cloud = light.shining(dice.any(0x8a4aa8, 0x3f6ac0, 0xb8508a, 0x3f9aa8));
                Ink.glow(
                        g,
                        Ink.alpha(cloud, 0.3),
                        dice.between(-50, 1330),
                        dice.between(0, 600),
                        dice.between(150, 330));
            }
            for (int i = 0; i < 260; i++) {
                double size = 0.6 + 1.8 * Math.pow(dice.next(), 4);
                Ink.fill(
                        g,
                        Ink.alpha(light.shining(0xfffaf0), dice.between(0.3, 1)),
                        Ink.circle(dice.between(-100, 1380), dice.between(-60, 780), size));
            }
        });
        scenery.live(0.05, (g, time) -> twinkle(g, light, dice, time));
    }

    private static void twinkle(Graphics2D g, Light light, Dice dice, double time) {
        for (int i = 0; i < 26; i++) {
            double shine = Math.max(0, Math.sin(time * (0.8 + dice.at(i)) + 7 * i));
            double x = -40 + 1360 * dice.at(i + 30);
            double y = 600 * dice.at(i + 60);
            double reach = 3 + 6 * dice.at(i + 90);
            Ink.line(g, Ink.alpha(light.shining(0xffffff), shine), 1.4, Ink.segment(x - reach, y, x + reach, y));
            Ink.line(g, Ink.alpha(light.shining(0xffffff), shine), 1.4, Ink.segment(x, y - reach, x, y + reach));
        }
        double way = (time * 0.16 + dice.at(500)) % 1.6;
        double x = -200 + 1500 * way;
        double y = 60 + 300 * way;
        Ink.line(g, Ink.alpha(light.shining(0xdfe8ff), 0.22), 6, Ink.segment(x - 120, y - 25, x, y));
        Ink.line(g, Ink.alpha(light.shining(0xffffff), 0.7), 2.4, Ink.segment(x - 50, y - 10, x, y));
    }

    static void planet(Graphics2D g, Light light, double x, double y, double radius) {
        Ink.glow(g, Ink.alpha(light.shining(0xf0a86a), 0.4), x, y, radius * 1.7);
        Color ring = light.shining(0xf2d8a8);
        Graphics2D tilted = (Graphics2D) g.create();
        tilted.rotate(-0.3, x, y);
        Ink.line(tilted, Ink.alpha(ring, 0.8), radius * 0.14, Ink.oval(x, y, radius * 1.75, radius * 0.42));
        Ink.fall(tilted, light.shining(0xf6c07a), light.shining(0xa8526a), Ink.circle(x, y, radius));
        tilted.setClip(Ink.circle(x, y, radius));
        for (int i = -3; i <= 3; i++) {
            Ink.fill(
                    tilted,
                    Ink.alpha(light.shining(i % 2 == 0 ? 0xfbe0a8 : 0xc46a5c), 0.35),
                    Ink.oval(x, y + i * radius * 0.28, radius * 1.1, radius * 0.09));
        }
        tilted.setClip(Ink.box(x - radius * 2, y, radius * 4, radius * 2));
        Ink.line(tilted, Ink.alpha(ring, 0.95), radius * 0.14, Ink.oval(x, y, radius * 1.75, radius * 0.42));
        tilted.dispose();
    }

    private static void moon(Graphics2D g, Light light, double x, double y, double radius) {
        Ink.fall(g, light.shining(0xcfe0f2), light.shining(0x6a7fb0), Ink.circle(x, y, radius));
        Ink.fill(
                g,
                Ink.alpha(light.shining(0x5a6fa0), 0.4),
                Ink.circle(x - radius * 0.3, y - radius * 0.1, radius * 0.24));
        Ink.fill(
                g,
                Ink.alpha(light.shining(0x5a6fa0), 0.4),
                Ink.circle(x + radius * 0.35, y + radius * 0.35, radius * 0.17));
    }

    private static void craters(Graphics2D g, Light light, Dice dice, double y, double swing, int rgb) {
        Color dust = light.of(rgb);
        Ink.fall(
                g,
                y - swing,
                y + 170,
                Ridge.hills(dice, y, swing, 300),
                Tone.lighter(dust, 0.12),
                Tone.darker(dust, 0.35));
        for (int i = 0; i < 16; i++) {
            double x = dice.between(-150, 1430);
            double at = y + swing + dice.between(14, 110);
            double size = dice.between(18, 60);
            Ink.fill(g, Ink.alpha(Tone.darker(dust, 0.5), 0.5), Ink.oval(x, at, size, size * 0.2));
            Ink.line(
                    g,
                    Ink.alpha(Tone.lighter(dust, 0.35), 0.6),
                    2.4,
                    Ink.curve(x - size, at + 1, x, at + size * 0.21, x + size, at + 1));
        }
    }
}
