package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.stage.Plane;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;

/** Bands of water that roll, nearer ones larger and faster. */
final class Waves {

    private final Light light;
    private final Dice dice;
    private final double rough;

    Waves(Setting setting) {
        this.light = setting.light();
        this.dice = setting.dice().part("waves");
        this.rough = setting.wind();
    }

    /** Still water from the horizon down, with glitter where the light falls. */
    void flat(Scenery scenery, double depth, double horizon) {
        scenery.sheet(depth, g -> {
            Color far = Tone.mix(light.skyLow(), light.of(0x4f93b4), 0.5);
            Ink.fall(
                    g,
                    horizon,
                    760,
                    Ink.box(Ridge.LEFT, horizon, 2280, 800),
                    far,
                    light.of(0x3d84a8),
                    light.of(0x1f5778));
        });
        scenery.live(depth, (g, time) -> glitter(g, time, horizon));
    }

    private void glitter(Graphics2D g, double time, double horizon) {
        Color shine = Tone.mix(light.sun(), Color.WHITE, 0.3);
        for (int i = 0; i < 46; i++) {
            double share = Math.pow(dice.at(i), 1.6);
            double y = horizon + 6 + 150 * share;
            double x = 640 + (dice.at(200 + i) - 0.5) * (300 + 1300 * share) + 10 * Math.sin(time * 0.8 + i);
            double blink = Math.max(0, Math.sin(time * (1.1 + dice.at(300 + i)) + 7 * i));
            Ink.fill(g, Ink.alpha(shine, 0.5 * blink), Ink.oval(x, y, 6 + 22 * share, 0.9 + 1.8 * share));
        }
    }

    /** One rolling band. */
    void band(Scenery scenery, double depth, double y, double high, Color top, Color bottom) {
        double pace = 0.8 + 0.7 * rough;
        double phase = 6.3 * dice.next();
        double sway = 16 + 34 * rough;
        double lift = high * (0.12 + 0.3 * rough);
        scenery.moving(
                depth,
                time -> new Plane.Shift(
                        sway * Math.sin(time * pace * 0.7 + phase), lift * Math.sin(time * pace * 1.3 + phase * 2)),
                g -> paint(g, y, high, 120 + 190 * depth, phase, top, bottom));
    }

    private void paint(Graphics2D g, double y, double high, double length, double phase, Color top, Color bottom) {
        Ridge.Height crest = x -> y - crest(x / length + phase) * high;
        Ink.fall(g, y - high, y + 190, Ridge.below(crest), top, bottom);
        Color foam = Ink.alpha(Tone.lighter(top, 0.75), 0.3 + 0.45 * rough);
        Ink.fill(g, foam, Ridge.between(crest, x -> crest.at(x) + foamDepth(x, (y - crest.at(x)) / high)));
        Ink.fill(
                g,
                Ink.alpha(Tone.lighter(top, 0.5), 0.16),
                Ridge.between(
                        x -> crest.at(x) + 16 + 5 * Math.sin(x / 31), x -> crest.at(x) + 19 + 5 * Math.sin(x / 29)));
    }

    /** Foam lies on the crests and thins out towards the troughs. */
    private double foamDepth(double x, double height) {
        return (0.6 + (1.5 + 8 * rough) * Math.pow(Math.max(0, height), 1.7)) * (0.5 + dice.noise(x / 19));
    }

    /** Rounded troughs and, in rough weather, pointed crests; from 0 to 1. */
    private double crest(double position) {
        double wave = 0.5 + 0.5 * Math.sin(position * 2 * Math.PI);
        double tilt = 0.75 + 0.5 * dice.noise(position * 0.9);
        return tilt * (rough > 0.6 ? Math.pow(wave, 1.8) : wave);
    }
}
