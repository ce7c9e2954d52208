package io.filmstudio.worker.picture.place;

import io.filmstudio.plan.Place;
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

/** A city seen from across: towers in three rows, from a roof terrace or from the other side of the water. */
final class SkylinePlace implements PlacePainter {

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("skyline");
        boolean roof = setting.scene().place() == Place.ROOFTOP;
        double foot = roof ? 700 : 520;
        Sky.over(scenery, setting, 470);
        scenery.sheet(0.15, g -> row(g, light, dice.part("far"), foot, 150, 330, 0.62));
        scenery.sheet(0.3, g -> row(g, light, dice.part("middle"), foot, 120, 300, 0.36));
        scenery.sheet(0.5, g -> row(g, light, dice.part("near"), foot + 10, 90, 240, 0.1));
        if (roof) {
            scenery.sheet(1, g -> terrace(g, light, dice.part("roof")));
            scenery.actors(new Ground(650, 320, 640, 330));
        } else {
            Waves waves = new Waves(setting);
            waves.flat(scenery, 0.5, 524);
            Color water = light.of(0x2f6a8c);
            waves.band(
                    scenery,
                    0.75,
                    590,
                    8 + 18 * setting.wind(),
                    Tone.mix(water, light.skyLow(), 0.25),
                    Tone.darker(water, 0.1));
            scenery.sheet(1, g -> promenade(g, light));
            scenery.actors(new Ground(672, 290, 640, 330));
        }
    }

    private static void row(Graphics2D g, Light light, Dice dice, double foot, double low, double high, double haze) {
        Building building = new Building(g, light, dice);
        double x = -160;
        while (x < 1440) {
            double width = dice.between(56, 112);
            double height = dice.between(low, high) * (0.75 + 0.45 * Math.sin((x + 160) / 1600 * Math.PI));
            building.tower(x, foot, width, height, dice.any(0x6f86a4, 0x8a7f96, 0x5f7c8c, 0xa08a84), haze);
            if (dice.chance(0.3)) {
                Ink.line(
                        g,
                        Tone.mix(light.of(0x5a6474), light.haze(), haze),
                        3,
                        Ink.segment(x + width / 2, foot - height - 40, x + width / 2, foot - height));
            }
            x += width + dice.between(-6, 10);
        }
    }

    private static void terrace(Graphics2D g, Light light, Dice dice) {
        Color brick = light.of(0x9c6a58);
        Ink.fall(g, 520, 560, Ink.box(Ridge.LEFT, 540, 2300, 60), Tone.lighter(brick, 0.1), Tone.darker(brick, 0.15));
        for (int row = 0; row < 4; row++) {
            for (double x = -300 + row % 2 * 26; x < 1600; x += 52) {
                Ink.line(g, Ink.alpha(Tone.darker(brick, 0.5), 0.35), 1.5, Ink.box(x, 541 + row * 14, 52, 14));
            }
        }
        Ink.fill(g, light.of(0xc9b8a4), Ink.box(Ridge.LEFT, 530, 2300, 13));
        Color slab = light.of(0xa89c94);
        Ink.fall(g, 590, 760, Ink.box(Ridge.LEFT, 594, 2300, 500), Tone.darker(slab, 0.15), Tone.lighter(slab, 0.05));
        Color steel = light.of(0x7d8894);
        Ink.fall(
                g,
                Tone.lighter(steel, 0.1),
                Tone.darker(steel, 0.2),
                Outline.polygon(1090, 600, "0 0, 0 -120, 150 -120, 150 0"));
        for (int i = 0; i < 5; i++) {
            Ink.fill(g, Tone.darker(steel, 0.35), Ink.box(1106, 494 + i * 18, 118, 8));
        }
        for (double x : new double[] {110, 200}) {
            Ink.fill(g, light.of(0xb4603c), Outline.polygon(x, 606, "-26 0, -32 -46, 32 -46, 26 0"));
            Plants.bush(g, dice, x, 562, 54, light.of(0x5c9a50));
        }
    }

    private static void promenade(Graphics2D g, Light light) {
        Color stone = light.of(0xb8ac9c);
        Ink.fall(g, 646, 760, Ink.box(Ridge.LEFT, 646, 2300, 500), stone, Tone.darker(stone, 0.22));
        Color iron = light.of(0x3a444e);
        for (double x = -380; x < 1680; x += 44) {
            Ink.fill(g, iron, Ink.box(x, 592, 4, 58));
        }
        Ink.fill(g, iron, Ink.rounded(Ridge.LEFT, 586, 2300, 8, 4));
        Ink.fill(g, iron, Ink.box(Ridge.LEFT, 640, 2300, 4));
    }
}
