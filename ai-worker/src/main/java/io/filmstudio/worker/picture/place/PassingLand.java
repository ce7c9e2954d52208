package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/** Land that flies past the window of a train: trees near the line quickly, woods behind slowly. */
final class PassingLand {

    private final Light light;
    private final Dice dice;
    private final Window window;

    PassingLand(Setting setting, Window window) {
        this.light = setting.light();
        this.dice = setting.dice().part("passing");
        this.window = window;
    }

    void pass(Graphics2D g, double time) {
        Shape before = g.getClip();
        g.clip(Ink.box(window.x() - 80, window.y() - 50, window.width() + 160, window.height() + 100));
        Color meadow = light.far(0x8fb464, 0.1);
        Ink.fill(g, meadow, Ink.box(window.x() - 80, 300, window.width() + 160, 200));
        for (int i = 0; i < 12; i++) {
            double x = at(i, 12, time, 90, 0.3);
            Ink.fill(g, light.far(0x5c8f50, 0.3), Ink.oval(x, 304, 50 + 30 * dice.at(i), 26 + 14 * dice.at(i + 20)));
        }
        for (int i = 0; i < 5; i++) {
            double x = at(i + 40, 5, time, 420, 0.6);
            Ink.fill(g, light.of(0x6b4a35), Ink.box(x - 6, 280, 12, 120));
            Ink.fill(g, light.of(0x4a8446), Ink.oval(x, 270, 62, 76));
        }
        double pole = at(90, 1, time, 900, 0);
        Ink.fill(g, light.of(0x54402f), Ink.box(pole, 60, 14, 360));
        Ink.fill(g, light.of(0x54402f), Ink.box(pole - 30, 112, 74, 8));
        g.setClip(before);
    }

    private double at(int index, int count, double time, double speed, double spread) {
        double span = window.width() + 560;
        double start = span * (index % Math.max(1, count) + spread * dice.at(index)) / count;
        return window.x() - 280 + span - (start + time * speed) % span;
    }
}
