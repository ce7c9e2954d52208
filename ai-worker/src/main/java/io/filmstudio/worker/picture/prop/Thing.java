package io.filmstudio.worker.picture.prop;

import io.filmstudio.plan.SceneTiming;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.canvas.View;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.prop.Prop.Spot;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Plane;
import io.filmstudio.worker.picture.stage.Scenery;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;

/** One thing in its place: on a stool, on the ground, walking or in the air. */
final class Thing {

    private static final double STOOL = 0.24;
    private static final double HOP_SECONDS = 1.1;

    private final Prop prop;
    private final Drawing drawing;
    private final Light light;
    private final Ground ground;
    private final double height;
    private final List<Double> spoken;

    Thing(Prop prop, Light light, SceneTiming timing, Ground ground) {
        this.prop = prop;
        this.light = light;
        this.ground = ground;
        this.drawing = Drawing.load(prop.picture(), light);
        this.height = prop.height() * ground.personHeight();
        this.spoken = spokenTimes(timing, prop.noun());
    }

    /** When the noun, or the last word of one of several words, begins to be heard. */
    private static List<Double> spokenTimes(SceneTiming timing, String noun) {
        String stem = noun.substring(noun.lastIndexOf(' ') + 1);
        return timing.lines().stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> word.text()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\P{L}", "")
                        .startsWith(stem))
                .map(SceneTiming.Word::start)
                .toList();
    }

    /** Half the width it takes. */
    double half() {
        double wide = drawing.widthFor(height) / 2;
        return prop.spot() == Spot.STAND ? Math.max(wide, 0.13 * ground.personHeight()) : wide * 1.1;
    }

    void standAt(Scenery scenery, double x) {
        double y = ground.footY() - 0.14 * ground.personHeight();
        double top = prop.spot() == Spot.STAND ? y - STOOL * ground.personHeight() : y;
        if (prop.spot() == Spot.STAND) {
            scenery.thing(Plane.Motion.STILL, g -> stool(g, x, y));
        } else {
            scenery.thing(time -> new Plane.Shift(walk(time), 0), g -> shadow(g, x, y));
        }
        scenery.thing(
                time -> new Plane.Shift(walk(time), -hop(time) - step(time)), g -> drawing.paint(g, x, top, height));
    }

    void flyAt(Scenery scenery, double share) {
        double x = View.WIDTH * share;
        double y = 150 + height;
        scenery.thing(
                time -> new Plane.Shift(46 * Math.sin(time * 0.33 + share * 9), 12 * Math.sin(time * 0.9) - hop(time)),
                g -> drawing.paint(g, x, y, height));
    }

    private double walk(double time) {
        // the drawings look to the left
        return prop.spot() == Spot.WALK ? -64 * Math.tanh((time - 5) / 7) : 0;
    }

    private double step(double time) {
        return prop.spot() == Spot.WALK ? 3 * Math.abs(Math.sin(time * 4.2)) : 0;
    }

    private double hop(double time) {
        double most = 0;
        for (double start : spoken) {
            double since = time - start;
            if (since > 0 && since < HOP_SECONDS) {
                most = Math.max(
                        most, 20 * Math.abs(Math.sin(since * 2 * Math.PI / HOP_SECONDS)) * (1 - since / HOP_SECONDS));
            }
        }
        return most;
    }

    private void shadow(Graphics2D g, double x, double y) {
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.22), Ink.oval(x, y, drawing.widthFor(height) * 0.46, 9));
    }

    private void stool(Graphics2D g, double x, double y) {
        double size = ground.personHeight() / 100;
        Color wood = light.of(0x8f6440);
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.22), Ink.oval(x, y + 2, 15 * size, 3 * size));
        for (int side = -1; side <= 1; side += 2) {
            Ink.fill(g, Tone.darker(wood, 0.3), Outline.polygon(x, y, side * size, size, "6 -22, 10 -22, 13 0, 9.5 0"));
        }
        Ink.fill(g, Tone.darker(wood, 0.2), Ink.oval(x, y - 21.5 * size, 14 * size, 3.4 * size));
        Ink.fill(g, Tone.lighter(wood, 0.12), Ink.oval(x, y - 23 * size, 14 * size, 3.2 * size));
    }
}
