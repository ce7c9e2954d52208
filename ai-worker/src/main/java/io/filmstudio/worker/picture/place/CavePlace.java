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
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** Inside a cave: its mouth open to the sky, stalactites, crystals that glow, a torch. */
final class CavePlace implements PlacePainter {

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light().under(new Color(setting.light().dark() ? 0xb0a6cc : 0xd0c4d0));
        Dice dice = setting.dice().part("cave");
        Sky.over(scenery, setting, 430);
        scenery.sheet(
                0.25,
                g -> Ink.fill(g, setting.light().far(0x6f9470, 0.4), Ridge.hills(dice.part("view"), 430, 40, 220)));
        scenery.sheet(0.6, g -> wall(g, light, dice.part("back"), 0x8a7c92, 230, 0.9));
        scenery.sheet(0.8, g -> wall(g, light, dice.part("front"), 0x746680, 330, 1.2));
        scenery.live(0.8, (g, time) -> crystals(g, light, dice, time));
        scenery.sheet(1, g -> floor(g, light, dice.part("floor")));
        scenery.actors(new Ground(654, 300, 640, 320)).roofed(light.onFaces());
    }

    private static void wall(Graphics2D g, Light light, Dice dice, int rgb, double radius, double rough) {
        Area rock = new Area(Ink.box(Ridge.LEFT, -400, 2300, 1400));
        rock.subtract(new Area(mouth(dice, radius, rough)));
        Color stone = light.of(rgb);
        Ink.fall(g, -40, 700, rock, Tone.darker(stone, 0.3), stone);
        for (int i = 0; i < 16; i++) {
            double x = -120 + 1520 * (i + dice.next()) / 16;
            double tip = dice.between(50, 150) * rough;
            Ink.fall(
                    g,
                    -30,
                    tip,
                    Ink.polygon(x - 30, -40, x + dice.between(-8, 8), tip, x + 30, -40),
                    Tone.darker(stone, 0.35),
                    Tone.lighter(stone, 0.04));
        }
        g.setClip(rock);
        for (int i = 0; i < 50; i++) {
            double x = dice.between(-150, 1430);
            double y = dice.between(0, 640);
            double size = dice.between(20, 80);
            Ink.fill(
                    g,
                    Ink.alpha(dice.chance(0.5) ? Tone.lighter(stone, 0.2) : Tone.darker(stone, 0.4), 0.22),
                    Ink.polygon(
                            x,
                            y,
                            x + size,
                            y - size * 0.3,
                            x + size * 1.1,
                            y + size * 0.5,
                            x + size * 0.2,
                            y + size * 0.7));
        }
        g.setClip(null);
    }

    /** The opening, ragged like rock. */
    private static Path2D mouth(Dice dice, double radius, double rough) {
        Path2D hole = new Path2D.Double();
        for (int i = 0; i <= 60; i++) {
            double angle = i * Math.PI / 30;
            double away = radius * (1 + 0.16 * rough * (dice.noise(i % 60 * 0.7) - 0.5));
            double x = 620 + away * 1.35 * Math.cos(angle);
            double y = 400 + away * (Math.sin(angle) > 0 ? 1.2 : 0.95) * Math.sin(angle);
            if (i == 0) {
                hole.moveTo(x, y);
            } else {
                hole.lineTo(x, y);
            }
        }
        return hole;
    }

    private static void crystals(Graphics2D g, Light light, Dice dice, double time) {
        int[] colors = {0x6ad8f2, 0xb08af2, 0x7af2c0};
        for (int i = 0; i < 6; i++) {
            double x = i < 3 ? 40 + i * 90 : 1030 + (i - 3) * 90;
            double y = 590 + 26 * dice.at(i);
            double pulse = 0.7 + 0.3 * Math.sin(time * 1.3 + i * 2);
            Color color = light.shining(colors[i % 3]);
            Ink.glow(g, Ink.alpha(color, 0.5 * pulse), x, y - 30, 110);
            for (int j = -1; j <= 1; j++) {
                double high = 54 + 26 * dice.at(i * 3 + j + 50) - Math.abs(j) * 20;
                Ink.fill(
                        g,
                        Tone.mix(color, Color.WHITE, 0.15 + 0.2 * pulse * (j == 0 ? 1 : 0.3)),
                        Outline.polygon(
                                x + j * 17,
                                y,
                                "-9 0, -9 " + -high * 0.7 + ", " + j * 8 + " " + -high + ", 9 " + -high * 0.66
                                        + ", 9 0"));
            }
        }
        double flicker = 0.85 + 0.15 * Math.sin(time * 11) * Math.sin(time * 6.1);
        Ink.glow(g, Ink.alpha(light.shining(0xffa24c), 0.55 * flicker), 330, 330, 230);
        Ink.line(g, light.of(0x7a5236), 12, Ink.segment(318, 430, 330, 350));
        Ink.fill(
                g,
                light.shining(0xf2682c),
                Outline.blob(331, 350, 1, flicker, "-15 0, -12 -24, 2 -52, 12 -24, 15 0, 0 6"));
        Ink.fill(
                g,
                light.shining(0xffd25a),
                Outline.blob(331, 350, 0.9, flicker, "-8 0, -6 -14, 1 -28, 6 -14, 8 0, 0 3"));
    }

    private static void floor(Graphics2D g, Light light, Dice dice) {
        Color stone = light.of(0x8a7c8c);
        Ink.fall(g, 590, 750, Ridge.hills(dice, 604, 12, 200), stone, Tone.darker(stone, 0.45));
        for (int i = 0; i < 9; i++) {
            double x = i < 5 ? dice.between(-80, 300) : dice.between(980, 1380);
            CoastPlace.rock(g, light, dice, x, dice.between(630, 700), dice.between(20, 60));
        }
    }
}
