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

/** A harbour village: houses climbing behind the water, boats at the quay, gulls above. */
final class HarbourPlace implements PlacePainter {

    private static final double HORIZON = 420;

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("harbour");
        Sky.over(scenery, setting, HORIZON);
        scenery.sheet(0.2, g -> Ink.fill(g, light.far(0x7d9a8c, 0.55), Ridge.hills(dice.part("isles"), 404, 34, 300)));
        scenery.sheet(0.35, g -> town(g, light, dice.part("town")));
        Waves waves = new Waves(setting);
        Color water = light.of(0x2f7698);
        waves.flat(scenery, 0.45, 470);
        scenery.live(0.6, new Boat(setting, 880, 530)::ride);
        waves.band(
                scenery,
                0.7,
                548,
                9 + 20 * setting.wind(),
                Tone.mix(water, light.skyLow(), 0.3),
                Tone.darker(water, 0.1));
        scenery.live(0.8, new Boat(setting, 250, 590)::ride);
        waves.band(
                scenery,
                0.85,
                604,
                9 + 20 * setting.wind(),
                Tone.mix(water, light.skyLow(), 0.16),
                Tone.darker(water, 0.25));
        scenery.live(0.5, new Gulls(setting)::fly);
        scenery.sheet(1, g -> quay(g, light, dice.part("quay")));
        scenery.actors(new Ground(672, 290, 640, 320));
    }

    private static void town(Graphics2D g, Light light, Dice dice) {
        Ink.fall(
                g,
                light.far(0x8fae74, 0.2),
                light.far(0x6f8f5c, 0.1),
                Ridge.below(x -> 470 - 150 * Math.exp(-Math.pow((x - 320) / 420, 2)) - 40));
        Building building = new Building(g, light, dice);
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 7; i++) {
                double x = -60 + i * 118 + row * 30 + dice.between(-12, 12);
                double hill = 470 - 150 * Math.exp(-Math.pow((x - 320) / 420, 2));
                double y = hill + 2 + row * (476 - hill) / 2.4 + row * 6;
                building.cottage(x, Math.min(y, 486), 84, dice.between(50, 62));
            }
        }
        Ink.fall(g, light.of(0xa39683), light.of(0x6d6257), Ink.box(Ridge.LEFT, 482, 1500, 26));
        new Lighthouse(light, 1130, 470, 250).paint(g);
        CoastPlace.rock(g, light, dice, 1130, 488, 110);
    }

    private static void quay(Graphics2D g, Light light, Dice dice) {
        Color stone = light.of(0xb0a08a);
        Ink.fall(g, Tone.lighter(stone, 0.1), Tone.darker(stone, 0.25), Ink.box(Ridge.LEFT, 640, 2300, 400));
        Color joint = Ink.alpha(Tone.darker(stone, 0.5), 0.35);
        for (int row = 0; row < 5; row++) {
            double y = 640 + row * row * 6 + row * 14;
            Ink.line(g, joint, 1.5, Ink.segment(Ridge.LEFT, y, Ridge.RIGHT, y));
            for (double x = -200 + dice.between(0, 60); x < 1480; x += 74 + row * 16) {
                Ink.line(g, joint, 1.5, Ink.segment(x, y, x + (x - 640) * 0.03, y + 20 + row * 12));
            }
        }
        Ink.fill(g, Ink.alpha(Tone.lighter(stone, 0.5), 0.5), Ink.box(Ridge.LEFT, 638, 2300, 5));
        for (double x : new double[] {150, 470, 1040}) {
            bollard(g, light, x, 652);
        }
    }

    private static void bollard(Graphics2D g, Light light, double x, double y) {
        Color iron = light.of(0x3d444e);
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.2), Ink.oval(x + 6, y + 1, 26, 6));
        Ink.fall(g, Tone.lighter(iron, 0.2), iron, Ink.rounded(x - 12, y - 34, 24, 36, 6));
        Ink.fill(g, Tone.lighter(iron, 0.12), Ink.rounded(x - 18, y - 40, 36, 13, 6));
        Ink.line(g, light.of(0xc9a878), 5, Ink.curve(x - 12, y - 20, x - 60, y - 6, x - 110, y - 40));
    }
}
