package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.sky.Sky;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Plane;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Deep in a forest: rows of trunks that fade into the haze, shafts of light, ferns and mushrooms. */
final class ForestPlace implements PlacePainter {

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("forest");
        Sky.over(scenery, setting, 460);
        scenery.sheet(
                0.15,
                g -> Ink.fall(
                        g,
                        180,
                        560,
                        Ink.box(Ridge.LEFT, -200, 2300, 1200),
                        Ink.alpha(light.far(0x7fae84, 0.55), 0.55),
                        light.far(0x6f9a70, 0.45)));
        scenery.sheet(0.25, g -> trunks(g, light, dice.part("far"), 15, 20, 0.55));
        scenery.swaying(0.42, sway(setting, 560), g -> trunks(g, light, dice.part("middle"), 10, 34, 0.3));
        scenery.live(0.5, (g, time) -> shafts(g, light, dice, time));
        scenery.swaying(0.68, sway(setting, 590), g -> trunks(g, light, dice.part("near"), 6, 58, 0.08));
        scenery.sheet(1, g -> floor(g, light, dice.part("floor"), setting.snowy()));
        scenery.actors(new Ground(648, 290, 640, 320));
        scenery.swaying(
                1.2,
                (y, t) -> 0.1 * setting.wind() * Math.max(0, 760 - y) * Math.sin(t * 2 + y * 0.02),
                g -> ferns(g, light, dice.part("ferns")));
    }

    private static Plane.Sway sway(Setting setting, double foot) {
        return (y, t) -> 0.00004 * setting.wind() * Math.pow(Math.max(0, foot - y), 2) * Math.sin(t * 1.3 + y * 0.004);
    }

    private static void trunks(Graphics2D g, Light light, Dice dice, int count, double thick, double haze) {
        double foot = 530 + thick * 1.1;
        Ink.fall(
                g,
                foot - 30,
                foot + 140,
                Ridge.hills(dice.part("ground"), foot - 16, 12, 300),
                light.far(0x6f9a4c, haze),
                light.far(0x4f7a3c, haze * 0.8));
        Color bark = light.far(dice.any(0x6e4e38, 0x5c4636, 0x75583e), haze);
        for (int i = 0; i < count; i++) {
            double x = -120 + 1520 * (i + dice.between(0.15, 0.85)) / count;
            trunk(g, dice, x, foot + dice.between(-8, 10), thick * dice.between(0.7, 1.25), bark);
        }
        Color leaf = light.far(0x4a8040, haze);
        for (int i = 0; i < 16; i++) {
            double x = -150 + 1580 * (i + dice.next()) / 16;
            double size = (90 + thick * 2.2) * dice.between(0.7, 1.2);
            Color tone = Tone.mix(leaf, light.far(0x8aa84a, haze), dice.next() * 0.6);
            Ink.fall(
                    g,
                    Tone.lighter(tone, 0.12),
                    Tone.darker(tone, 0.18),
                    Ink.oval(x, 10 - thick * 0.4 + dice.between(-40, 60), size, size * 0.7));
        }
    }

    private static void trunk(Graphics2D g, Dice dice, double x, double foot, double thick, Color bark) {
        double lean = dice.between(-30, 30);
        Path2D trunk = new Path2D.Double();
        trunk.moveTo(x - thick * 1.1, foot + 8);
        trunk.curveTo(x - thick * 0.4, foot - 40, x - thick * 0.5, foot - 200, x - thick * 0.36 + lean, -260);
        trunk.lineTo(x + thick * 0.36 + lean, -260);
        trunk.curveTo(x + thick * 0.5, foot - 200, x + thick * 0.4, foot - 40, x + thick * 1.1, foot + 8);
        trunk.closePath();
        Ink.fall(g, 0, foot, trunk, Tone.darker(bark, 0.22), bark);
        Ink.line(
                g,
                Ink.alpha(Tone.darker(bark, 0.5), 0.4),
                1.6,
                Ink.curve(x - thick * 0.1, foot - 40, x, foot - 170, x + lean * 0.5, foot - 330));
        Ink.line(
                g,
                bark,
                thick * 0.28,
                Ink.curve(x + lean * 0.4, foot - 260, x + thick * 1.6, foot - 330, x + thick * 2.4, foot - 420));
    }

    private static void shafts(Graphics2D g, Light light, Dice dice, double time) {
        if (light.covered()) {
            return;
        }
        Color ray = light.dark() ? light.shining(0xbcd0ff) : light.sun();
        for (int i = 0; i < 5; i++) {
            double x = 120 + 250 * i + 60 * dice.at(i);
            double shine = (light.dark() ? 0.07 : 0.14) * (0.7 + 0.3 * Math.sin(time * 0.7 + 2 * i));
            Ink.fall(
                    g,
                    0,
                    560,
                    Ink.polygon(x, -40, x + 60, -40, x - 80, 580, x - 220, 580),
                    Ink.alpha(ray, shine),
                    Ink.alpha(ray, 0));
        }
    }

    private static void floor(Graphics2D g, Light light, Dice dice, boolean snowy) {
        Color moss = light.of(snowy ? 0xe3ebf2 : 0x6f9a48);
        Ink.fall(g, 590, 740, Ridge.hills(dice, 600, 10, 340), moss, Tone.darker(moss, 0.35));
        for (int i = 0; i < 46; i++) {
            double x = dice.between(-200, 1480);
            double y = dice.between(612, 730);
            Plants.grass(g, dice, x, x + 26, y, 10 + (y - 600) * 0.1, Tone.darker(moss, 0.2));
        }
        for (int i = 0; i < 7; i++) {
            mushroom(g, light, dice.between(0, 1280), dice.between(620, 690), dice.between(0.7, 1.3));
        }
        CoastPlace.rock(g, light, dice, 180, 640, 50);
        CoastPlace.rock(g, light, dice, 1120, 652, 66);
    }

    private static void mushroom(Graphics2D g, Light light, double x, double y, double size) {
        Ink.fill(g, light.of(0xf2e6d0), Outline.blob(x, y, size, "-4 0, -3 -16, 3 -16, 4 0"));
        Ink.fill(g, light.of(0xc8473a), Outline.blob(x, y, size, "-15 -13, -9 -25, 0 -29, 9 -25, 15 -13, 0 -11"));
        Ink.fill(g, light.of(0xfff4e6), Ink.circle(x - 4 * size, y - 22 * size, 2.4 * size));
        Ink.fill(g, light.of(0xfff4e6), Ink.circle(x + 6 * size, y - 18 * size, 2 * size));
    }

    private static void ferns(Graphics2D g, Light light, Dice dice) {
        Color leaf = Tone.darker(light.of(0x3f7440), 0.2);
        for (double x : new double[] {-40, 70, 1190, 1310}) {
            for (int i = -4; i <= 4; i++) {
                double tip = x + i * 34;
                Ink.fill(
                        g,
                        i % 2 == 0 ? leaf : Tone.lighter(leaf, 0.1),
                        Ink.blob(
                                x,
                                780,
                                x + i * 12,
                                690 + dice.between(-8, 8),
                                tip,
                                640 + Math.abs(i) * 20,
                                x + i * 20,
                                716));
            }
        }
    }
}
