package io.filmstudio.worker.picture.place;

import io.filmstudio.plan.Weather;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/** Rain or snow that is seen falling behind a window. */
final class WindowWeather {

    private final Light light;
    private final Window window;
    private final Dice dice;

    WindowWeather(Setting setting, Window window) {
        this.light = setting.light();
        this.window = window;
        this.dice = setting.dice().part("window");
    }

    void fall(Graphics2D g, double time) {
        boolean snow = light.weather() == Weather.SNOW;
        if (!snow && light.weather() != Weather.RAIN && light.weather() != Weather.STORM) {
            return;
        }
        Shape before = g.getClip();
        g.clip(Ink.box(window.x() - 60, window.y() - 40, window.width() + 120, window.height() + 80));
        Color color = Ink.alpha(light.shining(0xdfeaf5), snow ? 0.9 : 0.45);
        for (int i = 0; i < 70; i++) {
            double speed = snow ? 0.12 + 0.1 * dice.at(i + 100) : 1.6 + dice.at(i + 100);
            double fallen = (dice.at(i) + time * speed) % 1;
            double x = window.x()
                    - 60
                    + (window.width() + 120) * dice.at(i + 200)
                    - (snow ? 10 * Math.sin(time + i) : 40 * fallen);
            double y = window.y() - 40 + (window.height() + 80) * fallen;
            if (snow) {
                Ink.fill(g, color, Ink.circle(x, y, 2 + 2 * dice.at(i + 300)));
            } else {
                Ink.line(g, color, 1.6, Ink.segment(x, y, x - 4, y + 22));
            }
        }
        g.setClip(before);
    }
}
