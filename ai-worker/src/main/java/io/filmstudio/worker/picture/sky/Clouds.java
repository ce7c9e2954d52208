package io.filmstudio.worker.picture.sky;

import io.filmstudio.plan.Weather;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.stage.Plane;
import io.filmstudio.worker.picture.stage.Scenery;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;

/** Two sheets of clouds that drift at different speeds; how many and how dark depends on the weather. */
final class Clouds {

    private final Light light;
    private final Dice dice;
    private final double wind;
    private final double horizon;

    Clouds(Light light, Dice dice, double wind, double horizon) {
        this.light = light;
        this.dice = dice;
        this.wind = wind;
        this.horizon = horizon;
    }

    void add(Scenery scenery) {
        double heading = dice.chance(0.5) ? 1 : -1;
        scenery.moving(0.06, drift(heading * (3 + 9 * wind)), g -> paint(g, "far", 0.65, 0.62));
        scenery.moving(0.12, drift(heading * (5 + 16 * wind)), g -> paint(g, "near", 1, 0.34));
    }

    /** Drifts on and on, slower the longer it takes, so that a sheet of limited width is always enough. */
    private static Plane.Motion drift(double speed) {
        return time -> new Plane.Shift(Plane.Motion.REACH * (Math.tanh(speed * (time - 8) / 120)), 0);
    }

    private int count() {
        return switch (light.weather()) {
            case CLEAR -> 3;
            case WIND -> 5;
            case CLOUDY, SNOW, FOG -> 8;
            case RAIN -> 10;
            case STORM -> 13;
        };
    }

    private void paint(Graphics2D g, String sheet, double size, double height) {
        Dice chance = dice.part(sheet);
        int count = count();
        for (int i = 0; i < count; i++) {
            double x = -160 + 1600 * (i + chance.next()) / count;
            double y = horizon * height * chance.between(0.35, 1);
            cloud(g, chance, x, y, size * chance.between(0.7, light.covered() ? 2.1 : 1.35));
        }
    }

    private void cloud(Graphics2D g, Dice chance, double x, double y, double size) {
        boolean heavy = light.weather() == Weather.STORM || light.weather() == Weather.RAIN;
        Color top = heavy
                ? Tone.mix(light.skyLow(), light.skyTop(), 0.35)
                : Tone.mix(light.of(0xffffff), light.skyLow(), light.covered() ? 0.5 : 0.25);
        Color bottom = Tone.mix(top, light.skyMiddle(), heavy ? 0.55 : 0.6);
        Area area = new Area();
        int puffs = 4 + chance.below(3);
        for (int i = 0; i < puffs; i++) {
            double share = (i + 0.5) / puffs;
            double bulge = Math.sin(share * Math.PI);
            double radius = size * (16 + 44 * Math.pow(bulge, 1.4) * chance.between(0.7, 1.15));
            area.add(new Area(Ink.circle(x + (share - 0.5) * 190 * size, y - radius * 0.8, radius)));
        }
        area.add(new Area(Ink.rounded(x - 118 * size, y - 22 * size, 236 * size, 24 * size, 12 * size)));
        area.intersect(new Area(Ink.rounded(x - 118 * size, y - 300, 236 * size, 302, 12 * size)));
        Shape shape = area;
        Ink.fall(g, Ink.alpha(top, light.dark() ? 0.6 : 0.95), Ink.alpha(bottom, light.dark() ? 0.25 : 0.55), shape);
    }
}
