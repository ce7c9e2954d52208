package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** Below the surface: shafts of light, corals, waving weeds, fish and bubbles. */
final class UnderwaterPlace implements PlacePainter {

    @Override
    public void build(Setting setting, Scenery scenery) {
        boolean dark = setting.light().dark();
        Light light = setting.light().under(new Color(dark ? 0x8aa4d4 : 0xc2e6ea));
        Dice dice = setting.dice().part("water");
        scenery.sheet(
                0,
                g -> Ink.fall(
                        g,
                        -60,
                        680,
                        Ink.box(-1000, -1000, 4000, 3000),
                        light.shining(dark ? 0x3a6aa0 : 0x9ae4ea),
                        light.shining(dark ? 0x234a84 : 0x3fa8c4),
                        light.shining(dark ? 0x182f5c : 0x1f6a94)));
        scenery.live(0.1, (g, time) -> shafts(g, light, dice, time));
        scenery.sheet(0.3, g -> Ink.fill(g, light.far(0x3f86a4, 0), Ridge.hills(dice.part("reef"), 500, 70, 190)));
        scenery.live(0.45, (g, time) -> fish(g, light, dice, time));
        scenery.swaying(
                0.6,
                (y, t) -> 0.0006 * Math.pow(Math.max(0, 620 - y), 1.9) * Math.sin(t * 1.1 + y * 0.012),
                g -> weeds(g, light, dice.part("weeds")));
        scenery.sheet(1, g -> bed(g, light, dice.part("bed")));
        scenery.actors(new Ground(656, 290, 640, 320)).roofed(light);
        scenery.live(1.1, (g, time) -> bubbles(g, dice, time));
    }

    private static void shafts(Graphics2D g, Light light, Dice dice, double time) {
        for (int i = 0; i < 7; i++) {
            double x = -60 + 210 * i + 30 * Math.sin(time * 0.4 + i);
            double shine = 0.13 + 0.06 * Math.sin(time * 0.8 + 2.3 * i);
            Ink.fall(
                    g,
                    -20,
                    600,
                    Ink.polygon(x, -40, x + 70, -40, x + 190 + 40 * dice.at(i), 640, x - 20, 640),
                    Ink.alpha(Color.WHITE, shine),
                    Ink.alpha(light.shining(0x9ae4ea), 0));
        }
    }

    private static void fish(Graphics2D g, Light light, Dice dice, double time) {
        int[] colors = {0xf2903c, 0xf2d04c, 0x6ac0e8, 0xe86a7a, 0xb08ae0};
        for (int i = 0; i < 14; i++) {
            double heading = i % 3 == 0 ? -1 : 1;
            double way = (dice.at(i) + time * (0.025 + 0.03 * dice.at(i + 20))) % 1;
            AffineTransform before = g.getTransform();
            g.translate(
                    heading > 0 ? -100 + 1480 * way : 1380 - 1480 * way,
                    120 + 340 * dice.at(i + 40) + 12 * Math.sin(time + i));
            double size = 0.6 + 0.8 * dice.at(i + 60);
            g.scale(heading * size, size);
            Color color = light.of(colors[i % colors.length]);
            Ink.fill(
                    g,
                    Tone.darker(color, 0.15),
                    Outline.polygon(-26, 0, 1, 1 + 0.3 * Math.sin(time * 7 + i), "4 0, -18 -14, -12 0, -18 14"));
            Ink.fill(g, color, Outline.blob(0, 0, "-28 0, -6 -15, 20 -8, 28 0, 20 8, -6 15"));
            Ink.fill(g, Tone.lighter(color, 0.4), Outline.blob(0, 0, "-4 -14, 3 -13, 4 0, 3 13, -4 14, 0 0"));
            Ink.fill(g, Color.WHITE, Ink.circle(17, -3, 3.6));
            Ink.fill(g, light.of(0x20202c), Ink.circle(18, -3, 2));
            g.setTransform(before);
        }
    }

    private static void weeds(Graphics2D g, Light light, Dice dice) {
        for (int i = 0; i < 34; i++) {
            double x = dice.between(-160, 1440);
            double high = dice.between(70, 230);
            Color leaf = light.of(dice.any(0x3f9a6a, 0x5ab06a, 0x2f8a7a, 0x8ab04a));
            Ink.line(
                    g,
                    leaf,
                    dice.between(7, 13),
                    Ink.curve(x, 650, x + 12, 650 - high * 0.4, x - 8, 650 - high * 0.7, x + 6, 650 - high));
        }
    }

    private static void bed(Graphics2D g, Light light, Dice dice) {
        Color sand = light.of(0xe6d4a4);
        Ink.fall(g, 590, 740, Ridge.hills(dice, 608, 14, 300), sand, Tone.darker(sand, 0.35));
        for (double x : new double[] {60, 190, 1050, 1210}) {
            coral(
                    g,
                    dice,
                    x,
                    640,
                    light.of(dice.any(0xf27a8a, 0xf2a04c, 0xc87ae0)),
                    dice.between(60, 100),
                    -Math.PI / 2,
                    4);
        }
        CoastPlace.rock(g, light, dice, 310, 646, 44);
        CoastPlace.rock(g, light, dice, 1130, 660, 56);
        Ink.fill(
                g,
                light.of(0xf29a5c),
                Outline.polygon(420, 668, "0 -16, 4 -5, 16 -5, 7 3, 10 14, 0 8, -10 14, -7 3, -16 -5, -4 -5"));
    }

    private static void coral(
            Graphics2D g, Dice dice, double x, double y, Color color, double length, double angle, int depth) {
        double tipX = x + length * Math.cos(angle);
        double tipY = y + length * Math.sin(angle);
        Ink.line(g, color, 4 + depth * 4, Ink.segment(x, y, tipX, tipY));
        if (depth > 1) {
            coral(g, dice, tipX, tipY, color, length * 0.66, angle - dice.between(0.3, 0.6), depth - 1);
            coral(g, dice, tipX, tipY, color, length * 0.66, angle + dice.between(0.3, 0.6), depth - 1);
        }
    }

    private static void bubbles(Graphics2D g, Dice dice, double time) {
        for (int i = 0; i < 30; i++) {
            double risen = (dice.at(i + 300) + time * (0.08 + 0.08 * dice.at(i + 340))) % 1;
            double x = 1280 * dice.at(i + 380) + 14 * Math.sin(time * 1.6 + i);
            double y = 720 - 760 * risen;
            double size = 3 + 7 * dice.at(i + 420);
            Ink.line(g, Ink.alpha(Color.WHITE, 0.5), 1.6, Ink.circle(x, y, size));
            Ink.fill(g, Ink.alpha(Color.WHITE, 0.6), Ink.circle(x - size * 0.35, y - size * 0.35, size * 0.22));
        }
    }
}
