package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;

/** The bridge of a spaceship: a wide window on the stars, consoles whose lights blink. */
final class SpaceshipPlace implements PlacePainter {

    private static final Shape WINDOW = Ink.rounded(240, 70, 800, 310, 60);

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light().under(new Color(0xe4e8f6));
        Dice dice = setting.dice().part("bridge");
        SpacePlace.deepSpace(scenery, light, dice);
        scenery.sheet(0.2, g -> SpacePlace.planet(g, light, 860, 230, 90));
        scenery.sheet(0.8, g -> hull(g, light));
        scenery.live(0.8, (g, time) -> lamps(g, light, dice, time));
        scenery.sheet(1, g -> floor(g, light));
        scenery.actors(new Ground(668, 380, 640, 320)).roofed(light.onFaces());
    }

    private static void hull(Graphics2D g, Light light) {
        Area wall = new Area(Ink.box(Ridge.LEFT, -300, 2300, 1200));
        wall.subtract(new Area(WINDOW));
        Color steel = light.of(0x8f9cb4);
        Ink.fall(g, 0, 580, wall, Tone.darker(steel, 0.2), Tone.lighter(steel, 0.12));
        for (double x = -300; x < 1700; x += 190) {
            Ink.line(g, Ink.alpha(Tone.darker(steel, 0.5), 0.4), 2.4, Ink.segment(x, 400, x, 590));
        }
        Ink.line(g, Tone.darker(steel, 0.45), 22, WINDOW);
        Ink.line(g, light.shining(0x7fd8f2), 4, Ink.rounded(228, 58, 824, 334, 70));
        for (int i = 1; i < 3; i++) {
            Ink.line(g, Tone.darker(steel, 0.45), 12, Ink.segment(240 + i * 267, 72, 226 + i * 276, 378));
        }
        for (double x : new double[] {80, 470, 860}) {
            console(g, light, x);
        }
    }

    private static void console(Graphics2D g, Light light, double x) {
        Color shell = light.of(0x55617c);
        Ink.fall(
                g,
                Tone.lighter(shell, 0.15),
                Tone.darker(shell, 0.25),
                Outline.polygon(x, 590, "0 0, 16 -110, 40 -150, 300 -150, 324 -110, 340 0"));
        Ink.fill(g, light.shining(0x1f3a5c), Outline.polygon(x, 590, "50 -140, 290 -140, 306 -112, 34 -112"));
        for (int i = 0; i < 5; i++) {
            Ink.fill(g, light.shining(0x4fc8e8), Ink.box(x + 60 + i * 46, 590 - 134, 30, 4));
            Ink.fill(g, light.shining(0x3f8ab8), Ink.box(x + 56 + i * 48, 590 - 124, 20 + i * 4, 4));
        }
    }

    private static void lamps(Graphics2D g, Light light, Dice dice, double time) {
        int[] colors = {0x6ff2b0, 0xffd25a, 0xff6a5a, 0x6ad0ff};
        for (int i = 0; i < 36; i++) {
            double x = new double[] {80, 470, 860}[i % 3] + 40 + i / 3 * 22.0;
            boolean on = Math.sin(time * (1 + 3 * dice.at(i)) + 9 * dice.at(i + 50)) > -0.2;
            Ink.fill(
                    g,
                    Ink.alpha(light.shining(colors[i * 7 % 4]), on ? 1 : 0.25),
                    Ink.rounded(x, 590 - 92 + i % 2 * 16, 12, 8, 3));
        }
        double sweep = time * 0.5 % 1;
        Ink.fill(g, Ink.alpha(light.shining(0xaef0ff), 0.5), Ink.box(530 + 220 * sweep, 590 - 140, 4, 28));
    }

    private static void floor(Graphics2D g, Light light) {
        Color plate = light.of(0x6f7a92);
        Ink.fall(g, 590, 760, Ink.box(Ridge.LEFT, 590, 2300, 500), Tone.darker(plate, 0.25), Tone.lighter(plate, 0.05));
        for (int i = -12; i <= 12; i++) {
            Ink.line(
                    g, Ink.alpha(Tone.darker(plate, 0.5), 0.45), 2, Ink.segment(640 + i * 90, 590, 640 + i * 150, 800));
        }
        Ink.fill(g, Ink.alpha(light.shining(0x7fd8f2), 0.35), Ink.box(Ridge.LEFT, 592, 2300, 4));
        Ink.glow(g, Ink.alpha(light.shining(0x9adcf2), 0.25), 640, 640, 460);
    }
}
