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

/** A market square: stalls under striped awnings heaped with fruit, bunting overhead. */
final class MarketPlace implements PlacePainter {

    private static final int[] AWNINGS = {0xc8463c, 0x3f7fa8, 0x4f9a5c, 0xe0a03a};

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("market");
        Sky.over(scenery, setting, 430);
        scenery.sheet(0.4, g -> houses(g, light, dice.part("houses"), setting.southIndian()));
        scenery.swaying(0.6, (y, t) -> 5 * setting.wind() * Math.sin(t * 2 + y * 0.1), g -> bunting(g, light));
        scenery.sheet(0.8, g -> stalls(g, light, dice.part("stalls")));
        scenery.sheet(1, g -> square(g, light, dice.part("square")));
        scenery.actors(new Ground(664, 300, 640, 300));
    }

    private static void houses(Graphics2D g, Light light, Dice dice, boolean south) {
        Ink.fill(g, Tone.mix(light.of(0xb8a488), light.haze(), 0.2), Ink.box(Ridge.LEFT, 530, 2300, 400));
        Building building = new Building(g, light, dice);
        double x = -200;
        while (x < 1440) {
            double width = dice.between(150, 220);
            if (south) {
                building.tiledHouse(x, 540, width - 20, dice.between(190, 240));
            } else {
                building.townHouse(x, 540, width - 3, dice.between(210, 290), 0.12);
            }
            x += width;
        }
    }

    private static void bunting(Graphics2D g, Light light) {
        for (int row = 0; row < 2; row++) {
            for (int i = 0; i < 34; i++) {
                double x = -120 + i * 46;
                double y = 120 + row * 66 + 34 * Math.abs(Math.sin((i + row * 5) * 0.196));
                Ink.line(
                        g,
                        light.of(0x6a5a50),
                        1.6,
                        Ink.segment(x, y, x + 46, 120 + row * 66 + 34 * Math.abs(Math.sin((i + 1 + row * 5) * 0.196))));
                Ink.fill(
                        g,
                        light.of(AWNINGS[(i + row) % AWNINGS.length]),
                        Outline.polygon(x + 10, y, "0 0, 26 2, 13 30"));
            }
        }
    }

    private static void stalls(Graphics2D g, Light light, Dice dice) {
        double[] lefts = {-120, 130, 760, 1010};
        for (int i = 0; i < lefts.length; i++) {
            stall(g, light, dice, lefts[i], 585, 220, light.of(AWNINGS[i]));
        }
    }

    private static void stall(Graphics2D g, Light light, Dice dice, double x, double y, double width, Color cloth) {
        Color wood = light.of(0x8a5c3a);
        for (double post : new double[] {x + 8, x + width - 16}) {
            Ink.fill(g, wood, Ink.box(post, y - 220, 8, 222));
        }
        Ink.fill(g, Ink.alpha(Tone.darker(cloth, 0.6), 0.55), Ink.box(x + 10, y - 190, width - 20, 110));
        int stripes = 8;
        for (int i = 0; i < stripes; i++) {
            double at = x - 12 + i * (width + 24) / stripes;
            double wide = (width + 24) / stripes;
            Color strip = i % 2 == 0 ? cloth : light.of(0xf6ecd8);
            Ink.fall(
                    g,
                    Tone.lighter(strip, 0.08),
                    Tone.darker(strip, 0.1),
                    Outline.polygon(at, y - 236, wide, 50, "0.1 0, 0.9 0, 1 1, 0 1"));
            Ink.fill(g, strip, Ink.oval(at + wide / 2, y - 186, wide / 2, 13));
        }
        Ink.fall(g, Tone.lighter(wood, 0.1), Tone.darker(wood, 0.2), Ink.box(x, y - 74, width, 76));
        for (int i = 0; i < 3; i++) {
            heap(g, light, dice, x + 38 + i * (width - 76) / 2, y - 74);
        }
        Ink.fill(g, Tone.lighter(wood, 0.2), Ink.rounded(x - 5, y - 80, width + 10, 12, 4));
    }

    private static void heap(Graphics2D g, Light light, Dice dice, double x, double y) {
        Color fruit = light.of(dice.any(0xd8402e, 0xf0a02c, 0x7fb044, 0xe8c43c, 0x9a4a8a));
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 4 - row; i++) {
                double at = x + (i - (3 - row) / 2.0) * 17;
                Ink.fill(g, Tone.darker(fruit, 0.06 * row), Ink.circle(at, y - 8 - row * 13, 10));
                Ink.fill(g, Ink.alpha(Color.WHITE, 0.35), Ink.circle(at - 3, y - 12 - row * 13, 2.6));
            }
        }
    }

    private static void square(Graphics2D g, Light light, Dice dice) {
        Color stone = light.of(0xc8b49a);
        Ink.fall(
                g,
                580,
                750,
                Ink.box(Ridge.LEFT, 582, 2300, 500),
                Tone.mix(stone, light.haze(), 0.12),
                Tone.darker(stone, 0.2));
        for (int row = 0; row < 7; row++) {
            double y = 592 + row * row * 3.4 + row * 8;
            for (double x = -200 + row % 2 * 24; x < 1480; x += 48 + row * 6) {
                Ink.fill(
                        g,
                        Ink.alpha(Tone.darker(stone, dice.between(0.1, 0.4)), 0.3),
                        Ink.rounded(x, y, 40 + row * 5, 7 + row * 1.6, 4));
            }
        }
    }
}
