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

/** Rolling green country under a wide sky: what any place nobody thought of looks like. */
final class OpenLandPlace implements PlacePainter {

    private static final double HORIZON = 430;

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice();
        Sky.over(scenery, setting, HORIZON);
        scenery.sheet(
                0.2,
                g -> Ink.fall(
                        g,
                        light.far(0x7d9cae, 0.62),
                        light.far(0x9db89a, 0.62),
                        Ridge.hills(dice.part("far"), 400, 46, 300)));
        scenery.sheet(0.4, g -> middle(g, light, dice.part("middle"), setting.snowy()));
        scenery.swaying(
                0.62,
                (y, t) -> 0.02 * setting.wind() * Math.max(0, 505 - y) * Math.sin(t * 1.7 + y * 0.01),
                g -> trees(g, light, dice.part("trees")));
        scenery.sheet(1, g -> meadow(g, light, dice.part("meadow"), setting.snowy()));
        scenery.actors(Ground.OUTSIDE);
        scenery.swaying(
                1.25,
                (y, t) -> 0.12 * setting.wind() * Math.max(0, 760 - y) * Math.sin(t * 2.3 + y * 0.02),
                g -> front(g, light, dice.part("front")));
    }

    private static void middle(Graphics2D g, Light light, Dice dice, boolean snowy) {
        int near = snowy ? 0xe8eef4 : 0x86ad62;
        Ink.fall(
                g,
                light.far(snowy ? 0xdfe8f0 : 0x9dbf74, 0.34),
                light.far(near, 0.12),
                Ridge.hills(dice, 450, 36, 380));
    }

    private static void trees(Graphics2D g, Light light, Dice dice) {
        Color leaf = light.far(0x4f8a4c, 0.14);
        Color trunk = light.far(0x6b4a35, 0.14);
        for (int i = 0; i < 7; i++) {
            double x = -100 + 1480 * (i + dice.next()) / 7;
            Plants.leafTree(
                    g,
                    dice,
                    x,
                    508,
                    dice.between(110, 190),
                    Tone.mix(leaf, light.of(0x8a9a3c), dice.next() * 0.4),
                    trunk);
        }
    }

    private static void meadow(Graphics2D g, Light light, Dice dice, boolean snowy) {
        Color back = light.of(snowy ? 0xe3ebf2 : 0x8fbc5c);
        Color near = light.of(snowy ? 0xf3f7fb : 0x5f9648);
        Ink.fall(g, 500, 740, Ridge.hills(dice, 508, 12, 500), back, near);
        for (int i = 0; i < 90; i++) {
            double depth = dice.next();
            double y = 535 + 240 * depth * depth;
            double x = dice.between(-200, 1480);
            Plants.grass(
                    g, dice, x, x + 20 + 30 * depth, y, 8 + 14 * depth, Tone.darker(Tone.mix(back, near, depth), 0.1));
        }
    }

    private static void front(Graphics2D g, Light light, Dice dice) {
        Color color = Tone.darker(light.of(0x4c7f3c), 0.25);
        Plants.grass(g, dice, -300, 240, 770, 60, color);
        Plants.grass(g, dice, 1010, 1600, 770, 60, color);
    }
}
