package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;

/** Smoke that rises and leans with the wind. */
final class ChimneySmoke {

    private final Color color;
    private final double wind;
    private final double x;
    private final double y;

    ChimneySmoke(Setting setting, double x, double y) {
        this(setting.light(), setting.wind(), x, y);
    }

    ChimneySmoke(Light light, double wind, double x, double y) {
        this.color = Tone.mix(light.of(0xf4f1ec), light.haze(), 0.3);
        this.wind = wind;
        this.x = x;
        this.y = y;
    }

    void rise(Graphics2D g, double time) {
        for (int i = 0; i < 9; i++) {
            double age = (time * 0.16 + i / 9.0) % 1;
            double lean = 150 * wind * age * age + 9 * Math.sin(age * 9 + time * 0.6);
            Ink.fill(
                    g,
                    Ink.alpha(color, 0.42 * (1 - age) * Math.min(1, age * 8)),
                    Ink.circle(x + lean, y - 130 * age, 6 + 24 * age));
        }
    }
}
