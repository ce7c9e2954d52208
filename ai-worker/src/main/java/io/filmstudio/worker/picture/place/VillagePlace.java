package io.filmstudio.worker.picture.place;

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

/** A village street: tiled houses, palms, a gopuram and kolams in the south of India, cottages and trees elsewhere. */
final class VillagePlace implements PlacePainter {

    private static final double HORIZON = 450;

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("village");
        boolean south = setting.southIndian();
        Sky.over(scenery, setting, HORIZON);
        scenery.sheet(
                0.2,
                g -> Ink.fall(
                        g,
                        light.far(0x7f9a8a, 0.6),
                        light.far(0x93aa86, 0.5),
                        Ridge.hills(dice.part("far"), 420, 40, 320)));
        if (south) {
            scenery.sheet(0.35, g -> new Gopuram(g, light, 0.12).paint(690, 500, 190, 330));
        }
        scenery.swaying(
                0.5,
                (y, t) -> 0.025 * setting.wind() * Math.max(0, 520 - y) * Math.sin(t * 1.5 + y * 0.006),
                g -> trees(g, light, dice.part("trees"), south));
        scenery.sheet(0.75, g -> houses(g, light, dice.part("houses"), south));
        scenery.live(0.75, new ChimneySmoke(setting, south ? 330 : 292, south ? 330 : 300)::rise);
        scenery.sheet(1, g -> street(g, light, dice.part("street"), south));
        scenery.actors(new Ground(668, 285, 640, 320));
    }

    private static void trees(Graphics2D g, Light light, Dice dice, boolean south) {
        for (int i = 0; i < 8; i++) {
            double x = -120 + 1520 * (i + dice.next()) / 8;
            if (south) {
                Plants.palm(
                        g, dice, x, 540, dice.between(250, 350), light.far(0x4c8a48, 0.12), light.far(0x8a6a4c, 0.12));
            } else {
                Plants.leafTree(
                        g, dice, x, 540, dice.between(170, 250), light.far(0x4f8a4c, 0.16), light.far(0x6b4a35, 0.16));
            }
        }
    }

    private static void houses(Graphics2D g, Light light, Dice dice, boolean south) {
        Building building = new Building(g, light, dice);
        double[] lefts = {-190, 95, 820, 1120};
        for (double left : lefts) {
            double width = dice.between(235, 275);
            if (south) {
                building.tiledHouse(left, 580, width, dice.between(150, 175));
            } else {
                building.cottage(left, 580, width, dice.between(140, 165));
            }
        }
    }

    private static void street(Graphics2D g, Light light, Dice dice, boolean south) {
        Color earth = light.of(south ? 0xd2a06c : 0xc9b08a);
        Ink.fall(
                g,
                560,
                740,
                Ridge.hills(dice, 568, 4, 400),
                Tone.mix(earth, light.haze(), 0.15),
                Tone.darker(earth, 0.15));
        for (int i = 0; i < 120; i++) {
            double near = dice.next();
            Ink.fill(
                    g,
                    Ink.alpha(Tone.darker(earth, 0.4), 0.2),
                    Ink.oval(dice.between(-200, 1480), 580 + 190 * near, 3 + 8 * near, 1 + 2.5 * near));
        }
        if (south) {
            kolam(g, light, 640, 612, 120);
            kolam(g, light, 215, 598, 64);
            kolam(g, light, 1000, 598, 64);
        } else {
            Plants.grass(g, dice, -200, 420, 574, 13, light.of(0x6f9a4c));
            Plants.grass(g, dice, 840, 1480, 574, 13, light.of(0x6f9a4c));
        }
    }

    /** A pattern of loops drawn in rice flour on the ground, seen flat from the side. */
    private static void kolam(Graphics2D g, Light light, double x, double y, double size) {
        Color flour = Ink.alpha(light.shining(0xfffaf0), 0.88);
        for (int i = 0; i < 8; i++) {
            double angle = i * Math.PI / 4;
            double petalX = x + size * 0.5 * Math.cos(angle);
            double petalY = y + size * 0.13 * Math.sin(angle);
            Ink.line(g, flour, size * 0.028, Ink.oval(petalX, petalY, size * 0.34, size * 0.09));
            Ink.fill(
                    g,
                    flour,
                    Ink.oval(
                            x + size * 1.02 * Math.cos(angle),
                            y + size * 0.27 * Math.sin(angle),
                            size * 0.035,
                            size * 0.014));
        }
        Ink.line(g, flour, size * 0.026, Ink.oval(x, y, size * 0.9, size * 0.235));
        Ink.fill(g, Ink.alpha(light.of(0xd8583c), 0.8), Ink.oval(x, y, size * 0.1, size * 0.03));
    }
}
