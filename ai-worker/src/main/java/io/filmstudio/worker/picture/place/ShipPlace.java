package io.filmstudio.worker.picture.place;

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

/** On the deck of a sailing ship: the horizon rolls, the rigging sways. */
final class ShipPlace implements PlacePainter {

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        double rough = setting.wind();
        Sky.over(scenery, setting, 420);
        Waves waves = new Waves(setting);
        waves.flat(scenery, 0.2, 420);
        Color water = light.of(0x2c6f94);
        waves.band(scenery, 0.4, 470, 14 + 30 * rough, Tone.mix(water, light.skyLow(), 0.35), Tone.darker(water, 0.05));
        waves.band(scenery, 0.6, 520, 18 + 36 * rough, Tone.mix(water, light.skyLow(), 0.2), Tone.darker(water, 0.2));
        Plane.Motion roll = time -> new Plane.Shift(3 * Math.sin(time * 0.9), (3 + 6 * rough) * Math.sin(time * 1.1));
        scenery.moving(0.85, roll, g -> mast(g, light));
        scenery.moving(0.95, roll, g -> railing(g, light));
        scenery.sheet(1, g -> deck(g, light));
        scenery.actors(new Ground(668, 330, 640, 320));
    }

    private static void mast(Graphics2D g, Light light) {
        Color wood = light.of(0x7a5236);
        Color rope = Ink.alpha(light.of(0x5a4a3c), 0.8);
        Ink.fall(
                g,
                light.of(0xf6ead2),
                light.of(0xd8bc94),
                Outline.blob(930, 0, "-250 20, 0 34, 250 20, 262 160, 226 330, 0 352, -226 330, -262 160"));
        for (int i = -2; i <= 2; i++) {
            Ink.line(
                    g,
                    Ink.alpha(light.of(0xb8986c), 0.6),
                    2,
                    Outline.curve(930 + i * 88, 0, "0 30, " + i * 4 + " 180, 0 340"));
        }
        Ink.fill(g, wood, Outline.polygon(930, 0, "-15 640, -10 -200, 10 -200, 15 640"));
        Ink.line(g, wood, 13, Ink.segment(660, 22, 1200, 22));
        Ink.line(g, wood, 11, Ink.segment(690, 346, 1170, 346));
        for (int i = 0; i < 4; i++) {
            Ink.line(g, rope, 2.4, Ink.segment(930, 40, 1160 + i * 50, 560));
            Ink.line(g, rope, 2.4, Ink.segment(930, 40, 700 - i * 50, 560));
        }
    }

    private static void railing(Graphics2D g, Light light) {
        Color wood = light.of(0x8a5c3c);
        for (double x = Ridge.LEFT; x < Ridge.RIGHT; x += 74) {
            Ink.fill(
                    g,
                    Tone.darker(wood, 0.1),
                    Outline.blob(x, 0, "-8 590, -6 560, -11 530, -6 506, 6 506, 11 530, 6 560, 8 590"));
        }
        Ink.fall(g, Tone.lighter(wood, 0.15), Tone.darker(wood, 0.1), Ink.rounded(Ridge.LEFT, 488, 2300, 22, 8));
        Ink.fall(g, wood, Tone.darker(wood, 0.25), Ink.box(Ridge.LEFT, 576, 2300, 60));
        barrel(g, light, 150, 640);
        barrel(g, light, 226, 652);
        Ink.line(g, light.of(0xf2ead8), 15, Ink.circle(1110, 552, 34));
        for (int i = 0; i < 4; i++) {
            double angle = i * Math.PI / 2 + 0.4;
            Ink.line(
                    g,
                    light.of(0xc8463c),
                    15,
                    Ink.segment(
                            1110 + 34 * Math.cos(angle),
                            552 + 34 * Math.sin(angle),
                            1110 + 34 * Math.cos(angle + 0.3),
                            552 + 34 * Math.sin(angle + 0.3)));
        }
    }

    private static void barrel(Graphics2D g, Light light, double x, double y) {
        Color wood = light.of(0x9a6a42);
        Ink.fall(
                g,
                Tone.lighter(wood, 0.1),
                Tone.darker(wood, 0.25),
                Outline.blob(x, y, "-34 0, -42 -50, -34 -100, 34 -100, 42 -50, 34 0"));
        for (double band : new double[] {-20, -80}) {
            Ink.line(g, light.of(0x4a4a52), 6, Outline.curve(x, y + band, "-39 0, 0 5, 39 0"));
        }
    }

    private static void deck(Graphics2D g, Light light) {
        Color wood = light.of(0xb0855a);
        Ink.fall(g, 620, 760, Ink.box(Ridge.LEFT, 622, 2300, 500), Tone.darker(wood, 0.15), Tone.lighter(wood, 0.05));
        for (int i = -16; i <= 16; i++) {
            Ink.line(g, Ink.alpha(Tone.darker(wood, 0.5), 0.4), 2, Ink.segment(640 + i * 64, 622, 640 + i * 112, 800));
        }
        Ink.fall(g, Ink.alpha(Color.BLACK, 0.28), Ink.alpha(Color.BLACK, 0), Ink.box(Ridge.LEFT, 622, 2300, 24));
    }
}
