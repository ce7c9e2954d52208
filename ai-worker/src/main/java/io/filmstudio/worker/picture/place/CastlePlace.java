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
import java.awt.geom.Path2D;

/** A castle on a hill with towers, lit windows and flags in the wind. */
final class CastlePlace implements PlacePainter {

    private static final double[][] TOWERS = {
        {430, 470, 58, 190}, {540, 462, 66, 270}, {690, 458, 78, 330}, {830, 466, 62, 240}, {930, 474, 54, 170}
    };

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("castle");
        Sky.over(scenery, setting, 440);
        scenery.sheet(
                0.15,
                g -> Ink.fall(
                        g,
                        light.far(0x6f86a0, 0.6),
                        light.far(0x8fa890, 0.55),
                        Ridge.peaks(dice.part("far"), 380, 90, 420)));
        scenery.sheet(0.35, g -> castle(g, light, dice.part("stones")));
        scenery.live(0.35, (g, time) -> flags(g, light, time, setting.wind()));
        scenery.swaying(
                0.6,
                (y, t) -> 0.02 * setting.wind() * Math.max(0, 560 - y) * Math.sin(t * 1.5),
                g -> trees(g, light, dice.part("trees")));
        scenery.sheet(1, g -> path(g, light, dice.part("path")));
        scenery.actors(new Ground(648, 285, 640, 320));
    }

    private static void castle(Graphics2D g, Light light, Dice dice) {
        Ink.fall(
                g,
                light.far(0x84a862, 0.25),
                light.far(0x6a8f50, 0.12),
                Ridge.below(x -> 556 - 110 * Math.exp(-Math.pow((x - 680) / 330, 2))));
        Color stone = light.far(0xb4aca8, 0.16);
        Ink.fall(g, stone, Tone.darker(stone, 0.2), Ink.box(440, 350, 500, 128));
        battlements(g, stone, 440, 350, 500);
        for (double[] tower : TOWERS) {
            tower(g, light, dice, tower[0], tower[1], tower[2], tower[3], stone);
        }
        Ink.fill(g, Tone.darker(stone, 0.4), Ink.rounded(646, 396, 88, 110, 44));
        Ink.fill(g, light.far(0x5a3a28, 0.1), Ink.rounded(654, 404, 72, 100, 36));
        for (int i = 0; i < 60; i++) {
            Ink.fill(
                    g,
                    Ink.alpha(Tone.darker(stone, 0.3), 0.25),
                    Ink.rounded(dice.between(450, 920), dice.between(360, 460), 14, 6, 2));
        }
    }

    private static void tower(
            Graphics2D g, Light light, Dice dice, double x, double y, double width, double height, Color stone) {
        Color roof = light.far(dice.any(0x8a4a5a, 0x4f6a94, 0x7a4a3c), 0.12);
        Ink.fall(
                g,
                Tone.lighter(stone, 0.05),
                Tone.darker(stone, 0.22),
                Ink.box(x - width / 2, y - height, width, height));
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.14), Ink.box(x + width * 0.18, y - height, width * 0.32, height));
        battlements(g, stone, x - width * 0.58, y - height, width * 1.16);
        Ink.fall(
                g,
                Tone.lighter(roof, 0.1),
                Tone.darker(roof, 0.15),
                Outline.polygon(x, y - height - 12, width, width, "-0.5 0, 0 -1.5, 0.5 0"));
        for (int i = 0; i < 3; i++) {
            Ink.fill(
                    g,
                    light.dark() ? light.shining(0xffd27a) : Tone.darker(stone, 0.6),
                    Ink.rounded(x - 6, y - height + 28 + i * 56, 12, 24, 6));
        }
    }

    private static void battlements(Graphics2D g, Color stone, double x, double y, double width) {
        Ink.fill(g, Tone.darker(stone, 0.05), Ink.box(x, y - 8, width, 16));
        for (double at = x; at < x + width - 6; at += 20) {
            Ink.fill(g, Tone.darker(stone, 0.05), Ink.box(at, y - 20, 11, 14));
        }
    }

    private static void flags(Graphics2D g, Light light, double time, double wind) {
        for (double[] tower : TOWERS) {
            double x = tower[0];
            double y = tower[1] - tower[3] - 12 - tower[2] * 1.5;
            Ink.line(g, light.of(0x4a3a34), 2.4, Ink.segment(x, y + 6, x, y - 34));
            Path2D flag = new Path2D.Double();
            flag.moveTo(x, y - 34);
            double wave = 5 * Math.sin(time * (3 + 4 * wind) + x);
            flag.curveTo(x + 12, y - 34 - wave, x + 24, y - 32 + wave, x + 38, y - 27 - wave);
            flag.curveTo(x + 24, y - 20 + wave, x + 12, y - 18 - wave, x, y - 17);
            flag.closePath();
            Ink.fill(g, light.of(0xc8403c), flag);
        }
    }

    private static void trees(Graphics2D g, Light light, Dice dice) {
        for (double x : new double[] {-60, 60, 170, 270, 1040, 1150, 1270, 1370}) {
            Plants.leafTree(
                    g, dice, x, 566, dice.between(120, 190), light.far(0x4f8a4c, 0.12), light.far(0x6b4a35, 0.12));
        }
    }

    private static void path(Graphics2D g, Light light, Dice dice) {
        Color grass = light.of(0x79a850);
        Ink.fall(g, 560, 740, Ridge.hills(dice, 566, 10, 380), grass, Tone.darker(grass, 0.28));
        Color gravel = light.of(0xd8c4a0);
        Path2D way = new Path2D.Double();
        way.moveTo(668, 566);
        way.curveTo(600, 600, 560, 640, 380, 860);
        way.lineTo(980, 860);
        way.curveTo(780, 660, 700, 610, 700, 566);
        way.closePath();
        Ink.fall(g, 566, 760, way, Tone.mix(gravel, light.haze(), 0.15), Tone.darker(gravel, 0.14));
        for (int i = 0; i < 36; i++) {
            double x = dice.between(-200, 1480);
            if (Math.abs(x - 640) > 250) {
                double y = dice.between(590, 730);
                Plants.grass(g, dice, x, x + 30, y, 10, Tone.darker(grass, 0.2));
                Ink.fill(g, light.of(dice.any(0xf2c53c, 0xffffff, 0xd86a9a)), Ink.circle(x + 8, y - 12, 3));
            }
        }
    }
}
