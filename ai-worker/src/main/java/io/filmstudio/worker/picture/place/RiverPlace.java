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

/** The bank of a river or lake: hills and trees mirrored in quiet water, reeds in front. */
final class RiverPlace implements PlacePainter {

    private static final double SHORE = 470;

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("river");
        Sky.over(scenery, setting, 420);
        scenery.sheet(
                0.2,
                g -> Ink.fall(
                        g,
                        light.far(0x7690a8, 0.55),
                        light.far(0x9db89a, 0.5),
                        Ridge.hills(dice.part("far"), 386, 60, 260)));
        scenery.sheet(0.45, g -> bank(g, light, dice.part("bank"), setting.southIndian()));
        Waves waves = new Waves(setting);
        waves.flat(scenery, 0.5, SHORE);
        scenery.swaying(
                0.5,
                (y, t) -> 3 * Math.sin(y * 0.21 + t * 1.7),
                g -> mirror(g, light, dice.part("bank"), setting.southIndian()));
        scenery.live(0.7, (g, time) -> ripples(g, light, dice, time));
        scenery.sheet(1, g -> shore(g, light, dice.part("shore")));
        scenery.actors(new Ground(660, 285, 640, 320));
        scenery.swaying(
                1.2,
                (y, t) -> 0.09 * setting.wind() * Math.max(0, 770 - y) * Math.sin(t * 1.9 + y * 0.01),
                g -> reeds(g, light, dice.part("reeds")));
    }

    private static void bank(Graphics2D g, Light light, Dice dice, boolean south) {
        Ink.fall(g, light.far(0x8fb464, 0.22), light.far(0x6f9450, 0.15), Ink.box(Ridge.LEFT, SHORE - 26, 2300, 34));
        for (int i = 0; i < 9; i++) {
            double x = -100 + 1480 * (i + dice.next()) / 9;
            double size = dice.between(110, 190);
            if (south) {
                Plants.palm(g, dice, x, SHORE - 8, size * 1.2, light.far(0x4c8a48, 0.2), light.far(0x8a6a4c, 0.2));
            } else {
                Plants.leafTree(g, dice, x, SHORE - 8, size, light.far(0x5c8f50, 0.2), light.far(0x6b4a35, 0.2));
            }
        }
    }

    /** The far bank upside down, dim. */
    private static void mirror(Graphics2D g, Light light, Dice dice, boolean south) {
        Graphics2D flipped = (Graphics2D) g.create();
        flipped.clip(Ink.box(Ridge.LEFT, SHORE, 2300, 130));
        flipped.setComposite(java.awt.AlphaComposite.SrcOver.derive(0.34f));
        flipped.translate(0, 2 * SHORE - 8);
        flipped.scale(1, -0.8);
        flipped.translate(0, SHORE * 0.25 - 6);
        bank(flipped, light, dice, south);
        flipped.dispose();
    }

    private static void ripples(Graphics2D g, Light light, Dice dice, double time) {
        Color shine = Ink.alpha(Tone.mix(light.skyLow(), Color.WHITE, 0.4), 0.4);
        for (int i = 0; i < 20; i++) {
            double y = 500 + 110 * dice.at(i);
            double x = -100 + 1480 * ((dice.at(i + 40) + time * 0.012) % 1);
            double wide = (20 + 50 * dice.at(i + 80)) * (0.6 + 0.4 * Math.sin(time * 0.9 + i));
            Ink.line(g, shine, 2, Ink.curve(x - wide, y, x, y + 2, x + wide, y));
        }
    }

    private static void shore(Graphics2D g, Light light, Dice dice) {
        Color grass = light.of(0x7fae50);
        Ink.fall(g, 610, 740, Ridge.hills(dice, 622, 9, 260), grass, Tone.darker(grass, 0.3));
        for (int i = 0; i < 40; i++) {
            double x = dice.between(-200, 1480);
            double y = dice.between(632, 740);
            Plants.grass(g, dice, x, x + 30, y, 9 + (y - 620) * 0.1, Tone.darker(grass, 0.18));
        }
        CoastPlace.rock(g, light, dice, 200, 634, 40);
        CoastPlace.rock(g, light, dice, 1090, 640, 54);
    }

    private static void reeds(Graphics2D g, Light light, Dice dice) {
        Color leaf = Tone.darker(light.of(0x5f8f48), 0.15);
        for (int i = 0; i < 16; i++) {
            double x = i < 8 ? -90 + i * 34 : 1110 + (i - 8) * 34;
            double tip = 560 + dice.between(0, 60);
            Ink.line(g, leaf, 5, Ink.curve(x, 790, x + 6, 690, x + dice.between(-16, 16), tip));
            if (i % 3 == 0) {
                Ink.fill(
                        g,
                        light.of(0x6e4a30),
                        Outline.blob(x + 2, tip + 16, "-6 20, -6 -16, 0 -22, 6 -16, 6 20, 0 24"));
            }
        }
    }
}
