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

/** A street between town houses, with lamps, trees and cars that pass. */
final class CityStreetPlace implements PlacePainter {

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("street");
        Sky.over(scenery, setting, 440);
        scenery.sheet(0.25, g -> towers(g, light, dice.part("towers")));
        scenery.sheet(0.6, g -> houses(g, light, dice.part("houses")));
        scenery.sheet(0.85, g -> pavement(g, light));
        scenery.live(0.86, new Cars(setting, 586)::drive);
        scenery.sheet(0.95, g -> lamps(g, light));
        scenery.sheet(1, g -> kerb(g, light));
        scenery.actors(new Ground(664, 300, 640, 330));
    }

    private static void towers(Graphics2D g, Light light, Dice dice) {
        Building building = new Building(g, light, dice);
        for (double x = -150; x < 1430; x += dice.between(70, 120)) {
            building.tower(
                    x, 520, dice.between(64, 108), dice.between(180, 390), dice.any(0x8a9ab0, 0x9c8f98, 0x7f94a4), 0.5);
        }
    }

    private static void houses(Graphics2D g, Light light, Dice dice) {
        Building building = new Building(g, light, dice);
        double x = -220;
        while (x < 1460) {
            double width = dice.between(150, 210);
            building.townHouse(x, 552, width - 3, dice.between(250, 350), 0.04);
            x += width;
        }
    }

    private static void pavement(Graphics2D g, Light light) {
        Color stone = light.of(0xb8b0a8);
        Ink.fall(g, stone, Tone.darker(stone, 0.1), Ink.box(Ridge.LEFT, 546, 2300, 26));
        Color road = light.of(0x666874);
        Ink.fall(g, Tone.lighter(road, 0.05), road, Ink.box(Ridge.LEFT, 568, 2300, 500));
        for (double x = -400; x < 1700; x += 130) {
            Ink.fill(g, Ink.alpha(light.of(0xf2ead2), 0.7), Outline.polygon(x, 606, "0 0, 70 0, 64 7, -8 7"));
        }
    }

    private static void lamps(Graphics2D g, Light light) {
        Color iron = light.of(0x37404a);
        for (double x : new double[] {60, 430, 860, 1230}) {
            Ink.fill(g, iron, Ink.rounded(x - 4, 400, 8, 226, 3));
            Ink.fill(g, iron, Ink.rounded(x - 12, 610, 24, 18, 4));
            Ink.fill(g, iron, Outline.polygon(x, 396, "-15 0, 15 0, 9 -10, -9 -10"));
            boolean lit = light.dark() || light.covered();
            Ink.fill(
                    g,
                    lit ? light.shining(0xfff0b8) : light.of(0xe8eef0),
                    Outline.polygon(x, 396, "-12 0, 12 0, 9 26, -9 26"));
            if (lit) {
                Ink.glow(g, Ink.alpha(light.shining(0xffd98a), 0.55), x, 408, 120);
            }
        }
    }

    private static void kerb(Graphics2D g, Light light) {
        Color stone = light.of(0xc8beb2);
        Ink.fill(g, Tone.darker(stone, 0.32), Ink.box(Ridge.LEFT, 632, 2300, 14));
        Ink.fall(g, stone, Tone.darker(stone, 0.16), Ink.box(Ridge.LEFT, 624, 2300, 9));
        Ink.fall(g, 640, 760, Ink.box(Ridge.LEFT, 640, 2300, 400), Tone.darker(stone, 0.05), Tone.darker(stone, 0.25));
        Color joint = Ink.alpha(Tone.darker(stone, 0.5), 0.35);
        for (int i = -14; i <= 14; i++) {
            Ink.line(g, joint, 1.5, Ink.segment(640 + i * 84, 644, 640 + i * 116, 800));
        }
        Ink.line(g, joint, 1.5, Ink.segment(Ridge.LEFT, 682, Ridge.RIGHT, 682));
    }
}
