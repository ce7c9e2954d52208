package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.sky.Sky;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;

/** The open sea with a boat that rides the waves. */
final class SeaPlace implements PlacePainter {

    private static final double HORIZON = 365;

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Sky.over(scenery, setting, HORIZON);
        Waves waves = new Waves(setting);
        waves.flat(scenery, 0.2, HORIZON);
        double rough = setting.wind();
        waves.band(scenery, 0.4, 430, 16 + 30 * rough, water(light, 0.30), water(light, 0.1));
        waves.band(scenery, 0.6, 480, 20 + 46 * rough, water(light, 0.18), water(light, -0.06));
        scenery.live(
                0.75, new Boat(setting, 560 + 160 * setting.dice().part("boat").next(), 515)::ride);
        waves.band(scenery, 0.85, 540, 22 + 52 * rough, water(light, 0.1), water(light, -0.12));
        scenery.actors(new Ground(690, 360, 640, 300));
        waves.band(scenery, 1.15, 662, 30 + 56 * rough, water(light, 0.02), water(light, -0.2));
    }

    private static Color water(Light light, double shine) {
        Color deep = light.of(0x2c6f94);
        return shine >= 0 ? Tone.mix(deep, light.skyLow(), 0.15 + shine) : Tone.darker(deep, -shine * 1.5);
    }
}
