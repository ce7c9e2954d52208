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

/** A rocky coast above the sea; with a lighthouse on the cliff when the scene is about one. */
final class CoastPlace implements PlacePainter {

    private static final double HORIZON = 400;

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("coast");
        Sky.over(scenery, setting, HORIZON);
        scenery.sheet(0.15, g -> Ink.fill(g, light.far(0x6f8a94, 0.66), Ridge.hills(dice.part("isles"), 412, 30, 260)));
        Waves waves = new Waves(setting);
        waves.flat(scenery, 0.2, HORIZON);
        double rough = setting.wind();
        waves.band(
                scenery,
                0.4,
                462,
                12 + 26 * rough,
                Tone.mix(light.of(0x2c6f94), light.skyLow(), 0.4),
                light.of(0x2f7496));
        scenery.sheet(0.55, g -> cliff(g, light, dice.part("cliff")));
        if (setting.scene().place() == Place.LIGHTHOUSE) {
            Lighthouse tower = new Lighthouse(light, 900, 326, 190);
            scenery.live(0.55, tower::beamBehind);
            scenery.sheet(0.55, tower::paint);
            scenery.live(0.55, tower::shine);
        }
        waves.band(
                scenery,
                0.7,
                540,
                18 + 40 * rough,
                Tone.mix(light.of(0x2c6f94), light.skyLow(), 0.25),
                light.of(0x235e80));
        waves.band(
                scenery,
                0.85,
                590,
                20 + 40 * rough,
                Tone.mix(light.of(0x2c6f94), light.skyLow(), 0.16),
                light.of(0x1d5170));
        scenery.sheet(1, g -> shore(g, light, dice.part("shore")));
        scenery.actors(new Ground(662, 250, 500, 300));
    }

    private static void cliff(Graphics2D g, Light light, Dice dice) {
        Path2D rock = new Path2D.Double();
        rock.moveTo(610, 620);
        rock.curveTo(640, 540, 668, 520, 690, 462);
        rock.curveTo(712, 420, 740, 372, 800, 338);
        rock.curveTo(860, 312, 1010, 318, 1060, 322);
        rock.curveTo(1160, 326, 1230, 372, 1420, 356);
        rock.lineTo(1760, 380);
        rock.lineTo(1760, 900);
        rock.lineTo(600, 900);
        rock.closePath();
        Ink.fall(g, 320, 620, rock, light.far(0x8a7f76, 0.12), light.of(0x574f52));
        g.setClip(rock);
        for (int i = 0; i < 46; i++) {
            double x = dice.between(620, 1500);
            double y = dice.between(350, 640);
            double size = dice.between(14, 60);
            Color face = dice.chance(0.5) ? light.of(0x9c9086) : light.of(0x4c4548);
            Ink.fill(
                    g,
                    Ink.alpha(face, 0.4),
                    Ink.polygon(
                            x, y, x + size, y - size * 0.3, x + size * 1.2, y + size * 0.5, x + size * 0.2, y + size));
        }
        g.setClip(null);
        Path2D turf = new Path2D.Double();
        turf.moveTo(745, 372);
        turf.curveTo(800, 320, 900, 312, 1060, 314);
        turf.curveTo(1160, 318, 1230, 362, 1420, 348);
        turf.lineTo(1760, 372);
        turf.lineTo(1760, 400);
        turf.curveTo(1300, 392, 1160, 368, 1060, 350);
        turf.curveTo(920, 334, 820, 346, 745, 372);
        Ink.fall(g, light.far(0x7fa05a, 0.1), light.of(0x5c7d42), turf);
    }

    private static void shore(Graphics2D g, Light light, Dice dice) {
        Ink.fall(g, 620, 800, Ridge.hills(dice, 646, 12, 300), light.of(0x8d8478), light.of(0x4b454a));
        for (int i = 0; i < 34; i++) {
            double x = dice.between(-200, 1480);
            double y = dice.between(690, 770);
            double size = dice.between(16, 62) * (x > 250 && x < 780 ? 0.5 : 1.3);
            rock(g, light, dice, x, y - (x > 250 && x < 780 ? 0 : 26), size);
        }
    }

    static void rock(Graphics2D g, Light light, Dice dice, double x, double y, double size) {
        double lean = size * dice.between(-0.2, 0.2);
        Path2D stone = Ink.blob(
                x - size,
                y,
                x - size * 0.7,
                y - size * 0.5,
                x + lean,
                y - size * 0.75,
                x + size * 0.75,
                y - size * 0.45,
                x + size,
                y,
                x,
                y + size * 0.15);
        Ink.fall(g, light.of(0xa39a90), light.of(0x4a444a), stone);
        Ink.fill(
                g,
                Ink.alpha(light.of(0xd8cfc2), 0.35),
                Ink.blob(
                        x - size * 0.55,
                        y - size * 0.42,
                        x + lean,
                        y - size * 0.68,
                        x + size * 0.4,
                        y - size * 0.5,
                        x,
                        y - size * 0.42));
    }
}
