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

/** Farm land in stripes to the horizon, paddies in the south of India; a road winds through it when the scene is on one. */
final class FieldPlace implements PlacePainter {

    private static final double HORIZON = 425;

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("field");
        boolean south = setting.southIndian();
        boolean road = setting.scene().place() == Place.ROAD;
        double bend = 0.02 * setting.wind();
        Sky.over(scenery, setting, HORIZON);
        scenery.sheet(
                0.18,
                g -> Ink.fall(
                        g,
                        light.far(0x7690a8, 0.6),
                        light.far(0x9db89a, 0.62),
                        Ridge.hills(dice.part("far"), 396, 50, 280)));
        scenery.sheet(
                0.36,
                g -> Ink.fall(
                        g,
                        light.far(0x9dbf74, 0.4),
                        light.far(0x86ad62, 0.2),
                        Ridge.hills(dice.part("mid"), 432, 26, 360)));
        scenery.swaying(
                0.5,
                (y, t) -> bend * Math.max(0, 492 - y) * (Math.sin(t * 1.7 + y * 0.01) + (setting.wind() > 0.5 ? 3 : 0)),
                g -> trees(g, light, dice.part("trees"), south));
        scenery.sheet(1, g -> land(g, light, dice.part("land"), south, road, setting.snowy()));
        scenery.actors(new Ground(652, 285, 640, 330));
        scenery.swaying(
                1.2,
                (y, t) -> 0.14 * setting.wind() * Math.max(0, 765 - y) * Math.sin(t * 2.4 + y * 0.02),
                g -> ears(g, light, dice.part("ears")));
    }

    private static void trees(Graphics2D g, Light light, Dice dice, boolean south) {
        for (int i = 0; i < 6; i++) {
            double x = -100 + 1480 * (i + dice.next()) / 6;
            if (south) {
                Plants.palm(
                        g, dice, x, 496, dice.between(150, 220), light.far(0x4c8a48, 0.22), light.far(0x8a6a4c, 0.2));
            } else if (i == 4) {
                Plants.leafTree(g, dice, x, 500, 250, light.far(0x4a8446, 0.06), light.far(0x6b4a35, 0.06));
            } else {
                Plants.bush(g, dice, x, 494, dice.between(34, 60), light.far(0x5c8f50, 0.2));
            }
        }
    }

    private static void land(Graphics2D g, Light light, Dice dice, boolean south, boolean road, boolean snowy) {
        Color green = light.of(snowy ? 0xe6edf4 : south ? 0x86c04e : 0xa8be58);
        Ink.fall(
                g,
                480,
                740,
                Ridge.hills(dice.part("edge"), 486, 8, 420),
                Tone.mix(green, light.haze(), 0.2),
                Tone.darker(green, 0.2));
        for (int row = 0; row < 9 && !snowy; row++) {
            furrows(g, light, dice, row, south);
        }
        if (road) {
            road(g, light, dice);
        }
    }

    private static void furrows(Graphics2D g, Light light, Dice dice, int row, boolean south) {
        double y = 500 + 3.1 * row * row + 5 * row;
        double next = 500 + 3.1 * (row + 1) * (row + 1) + 5 * (row + 1);
        int color = south
                ? (row % 3 == 1 ? 0x9fd05c : row % 3 == 2 ? 0x6fae48 : 0x86c04e)
                : (row % 3 == 1 ? 0xd8c060 : row % 3 == 2 ? 0x8fae50 : 0xb8b858);
        Color strip = light.of(color);
        Ink.fall(g, y, next + 4, Ridge.below(x -> y + 3 * Math.sin(x / 210 + row)), strip, Tone.darker(strip, 0.1));
        double size = 4 + row * 1.7;
        for (double x = -200; x < 1480; x += size * 2.6) {
            Plants.grass(g, dice, x, x + size, y + (next - y) * 0.85, size, Tone.darker(strip, 0.16));
        }
    }

    private static void road(Graphics2D g, Light light, Dice dice) {
        Color dust = light.of(0xdcb988);
        Path2D road = new Path2D.Double();
        road.moveTo(706, 486);
        road.curveTo(560, 520, 800, 560, 560, 610);
        road.curveTo(470, 640, 260, 690, 180, 860);
        road.lineTo(1180, 860);
        road.curveTo(1060, 700, 900, 650, 860, 610);
        road.curveTo(880, 560, 640, 520, 716, 486);
        road.closePath();
        Ink.fall(g, 486, 760, road, Tone.mix(dust, light.haze(), 0.2), Tone.darker(dust, 0.12));
        for (int i = 0; i < 40; i++) {
            double near = dice.next();
            Ink.fill(
                    g,
                    Ink.alpha(Tone.darker(dust, 0.4), 0.35),
                    Ink.oval(
                            640 + dice.between(-300, 300) * (0.3 + near),
                            620 + 140 * near,
                            3 + 7 * near,
                            1.5 + 2.5 * near));
        }
    }

    private static void ears(Graphics2D g, Light light, Dice dice) {
        Color stalk = Tone.darker(light.of(0x8a9a3c), 0.2);
        Plants.grass(g, dice, -300, 210, 780, 80, stalk);
        Plants.grass(g, dice, 1060, 1600, 780, 80, stalk);
    }
}
