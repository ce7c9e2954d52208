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

/** The courtyard of a house, open to the sky, with a pot over a wood fire. */
final class CourtyardPlace implements PlacePainter {

    private static final double FLOOR = 555;

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("court");
        boolean south = setting.southIndian();
        Sky.over(scenery, setting, 420);
        scenery.swaying(
                0.45,
                (y, t) -> 0.022 * setting.wind() * Math.max(0, 520 - y) * Math.sin(t * 1.4 + y * 0.006),
                g -> trees(g, light, dice.part("trees"), south));
        scenery.sheet(0.78, g -> gallery(g, light, dice.part("gallery"), south));
        scenery.sheet(1, g -> floor(g, light, dice.part("floor"), south));
        Hearth hearth = new Hearth(light, setting.wind(), 640, 632);
        scenery.sheet(0.98, hearth::paint);
        scenery.live(0.98, hearth::burn);
        scenery.actors(new Ground(676, 370, 640, 330));
    }

    private static void trees(Graphics2D g, Light light, Dice dice, boolean south) {
        for (double x : new double[] {-80, 160, 1090, 1290}) {
            if (south) {
                Plants.palm(
                        g, dice, x, 560, dice.between(430, 520), light.far(0x4c8a48, 0.1), light.far(0x8a6a4c, 0.1));
            } else {
                Plants.leafTree(
                        g, dice, x, 560, dice.between(360, 430), light.far(0x4f8a4c, 0.12), light.far(0x6b4a35, 0.12));
            }
        }
    }

    private static void gallery(Graphics2D g, Light light, Dice dice, boolean south) {
        Color wall = light.of(south ? 0xf0ddb4 : 0xe6d8c4);
        Color tile = light.of(south ? 0xb4583a : 0x9a6a54);
        Ink.fall(g, wall, Tone.darker(wall, 0.16), Ink.box(Ridge.LEFT, 270, 2300, 330));
        Color roof = Tone.darker(tile, 0.05);
        Ink.fall(g, Tone.lighter(tile, 0.12), roof, Ink.box(Ridge.LEFT, 212, 2300, 78));
        for (double x = Ridge.LEFT; x < Ridge.RIGHT; x += 17) {
            Ink.line(g, Ink.alpha(Tone.darker(tile, 0.5), 0.35), 2, Ink.segment(x, 212, x - 4, 290));
        }
        Ink.fall(g, Ink.alpha(Color.BLACK, 0.32), Ink.alpha(Color.BLACK, 0.02), Ink.box(Ridge.LEFT, 290, 2300, 90));
        for (double x : new double[] {250, 900}) {
            doorway(g, light, x, south);
        }
        for (double x = -330; x < 1700; x += 212) {
            pillar(g, light, x, south);
        }
        Ink.fall(g, light.of(0xa85a40), light.of(0x7c3e30), Ink.box(Ridge.LEFT, FLOOR - 22, 2300, 40));
        if (south) {
            garland(g, light, dice);
        }
    }

    private static void doorway(Graphics2D g, Light light, double x, boolean south) {
        Color wood = light.of(south ? 0x6e3f28 : 0x7a5a40);
        Ink.fill(g, Tone.darker(wood, 0.2), Ink.rounded(x - 12, 352, 144, 190, 6));
        Ink.fill(g, light.dark() ? light.shining(0xd89a4c) : Tone.darker(wood, 0.6), Ink.box(x + 4, 368, 112, 174));
        Ink.fill(g, wood, Ink.box(x + 4, 368, 42, 174));
        Ink.line(g, light.of(0xe0b050), 3, Ink.segment(x - 10, 350, x + 130, 350));
    }

    private static void pillar(Graphics2D g, Light light, double x, boolean south) {
        Color wood = light.of(south ? 0x7c4a2c : 0xd8c8b0);
        Ink.fall(
                g,
                Tone.lighter(wood, 0.1),
                Tone.darker(wood, 0.15),
                Outline.polygon(x, 0, "-11 296, 11 296, 14 534, -14 534"));
        Ink.fill(g, Tone.lighter(wood, 0.12), Ink.rounded(x - 24, 286, 48, 15, 4));
        Ink.fill(g, Tone.lighter(wood, 0.06), Ink.rounded(x - 16, 312, 32, 10, 4));
        Ink.fill(g, light.of(0x9a9086), Ink.rounded(x - 22, 518, 44, 24, 4));
    }

    /** Marigolds and mango leaves hung along the eaves. */
    private static void garland(Graphics2D g, Light light, Dice dice) {
        for (double x = -330; x < 1500; x += 212) {
            for (int i = 0; i <= 16; i++) {
                double share = i / 16.0;
                double y = 296 + 34 * Math.sin(share * Math.PI);
                Color flower = light.of(i % 3 == 0 ? 0xe2582c : 0xf2a52c);
                if (i % 4 == 2) {
                    Ink.fill(
                            g,
                            light.of(0x4f8a3c),
                            Outline.blob(x + share * 212, y + 5, "-4 0, 4 0, 3 12, 0 22, -3 12"));
                }
                Ink.fill(g, flower, Ink.circle(x + share * 212, y, dice.between(5.4, 7)));
            }
        }
    }

    private static void floor(Graphics2D g, Light light, Dice dice, boolean south) {
        Color clay = light.of(south ? 0xc98a5e : 0xc4b296);
        Ink.fall(
                g,
                FLOOR,
                740,
                Ink.box(Ridge.LEFT, FLOOR, 2300, 500),
                Tone.darker(clay, 0.14),
                Tone.lighter(clay, 0.08));
        Color joint = Ink.alpha(Tone.darker(clay, 0.5), 0.25);
        for (int i = -12; i <= 12; i++) {
            Ink.line(g, joint, 1.6, Ink.segment(640 + i * 92, FLOOR, 640 + i * 170, 800));
        }
        for (int row = 1; row < 6; row++) {
            double y = FLOOR + 7 * row * row;
            Ink.line(g, joint, 1.6, Ink.segment(Ridge.LEFT, y, Ridge.RIGHT, y));
        }
        for (int i = 0; i < 26; i++) {
            Ink.fill(
                    g,
                    Ink.alpha(light.of(0xf2a52c), 0.8),
                    Ink.oval(dice.between(-100, 1380), dice.between(590, 740), 4, 1.8));
        }
    }
}
