package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
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

/** High in the sky: banks of cloud below and around, a balloon; people stand on a cloud. */
final class AloftPlace implements PlacePainter {

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("aloft");
        Sky.over(scenery, setting, 640);
        scenery.moving(0.3, drift(6), g -> bank(g, light, dice.part("far"), 520, 60, 0.5));
        scenery.live(
                0.4, (g, time) -> balloon(g, light, 980 + 14 * Math.sin(time * 0.3), 250 + 12 * Math.sin(time * 0.7)));
        scenery.moving(0.6, drift(10), g -> bank(g, light, dice.part("middle"), 590, 80, 0.25));
        scenery.moving(1, time -> new Plane.Shift(0, 0), g -> bank(g, light, dice.part("near"), 660, 70, 0));
        scenery.actors(new Ground(650, 290, 640, 320));
        scenery.moving(1.15, drift(14), g -> bank(g, light, dice.part("front"), 735, 60, 0));
    }

    private static Plane.Motion drift(double speed) {
        return time -> new Plane.Shift(
                Plane.Motion.REACH * Math.tanh(speed * (time - 6) / 140), 4 * Math.sin(time * 0.5 + speed));
    }

    private static void bank(Graphics2D g, Light light, Dice dice, double y, double size, double haze) {
        Color top = Tone.mix(light.of(0xffffff), light.skyLow(), haze);
        Color bottom = Tone.mix(light.of(0xb4cce4), light.skyMiddle(), haze);
        for (double x = -300; x < 1600; x += size * 0.9) {
            double radius = size * dice.between(0.7, 1.25);
            Ink.fall(g, y - radius, y + size * 1.6, Ink.circle(x, y + size * 0.3, radius), top, bottom);
        }
        Ink.fall(
                g, y, y + size * 2, Ink.box(Ridge.LEFT, y + size * 0.4, 2300, 600), Tone.mix(top, bottom, 0.3), bottom);
    }

    private static void balloon(Graphics2D g, Light light, double x, double y) {
        int[] colors = {0xd8463c, 0xf2c04c, 0xd8463c, 0xf6ead2, 0xd8463c};
        Color rope = light.of(0x6a5240);
        Ink.line(g, rope, 2, Ink.segment(x - 34, y + 66, x - 16, y + 128));
        Ink.line(g, rope, 2, Ink.segment(x + 34, y + 66, x + 16, y + 128));
        Ink.fill(
                g, light.of(colors[0]), Outline.blob(x, y, "0 -92, 68 -56, 80 0, 46 62, 0 86, -46 62, -80 0, -68 -56"));
        Ink.fill(
                g, light.of(colors[1]), Outline.blob(x, y, "0 -92, 44 -56, 52 0, 28 64, 0 86, -28 64, -52 0, -44 -56"));
        Ink.fill(
                g, light.of(colors[3]), Outline.blob(x, y, "0 -92, 19 -56, 23 0, 12 66, 0 86, -12 66, -23 0, -19 -56"));
        Ink.fall(g, light.of(0xb0804c), light.of(0x7a5230), Ink.rounded(x - 20, y + 126, 40, 30, 6));
    }
}
