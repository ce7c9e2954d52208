package io.filmstudio.worker.picture.weather;

import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.picture.canvas.Compositor;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Layer;
import io.filmstudio.worker.picture.canvas.Projection;
import io.filmstudio.worker.picture.canvas.View;
import io.filmstudio.worker.picture.canvas.Visibility;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Banks of fog that drift to and fro. */
final class Fog {

    private static final double REACH = 160;

    private final Color color;
    private final Dice dice;
    private final Compositor compositor;
    private @Nullable Layer bank;

    Fog(Setting setting, Compositor compositor) {
        this.color = setting.light().haze();
        this.dice = setting.dice().part("fog");
        this.compositor = compositor;
    }

    void paint(Canvas canvas, double time) {
        if (bank == null) {
            // fog has no edges: a quarter of the resolution is enough
            bank = Layer.paint(
                    new Rectangle2D.Double(-REACH, 160, View.WIDTH + 2 * REACH, 570),
                    canvas.scale() * 0.25,
                    this::banks);
        }
        double drift = REACH * Math.sin(time * 0.13);
        Projection projection = Projection.of(canvas, bank, View.WIDE, 1, drift, 8 * Math.sin(time * 0.4));
        compositor.lay(canvas, bank, projection, Compositor.STRAIGHT, new Visibility(canvas));
    }

    private void banks(Graphics2D g) {
        for (int i = 0; i < 34; i++) {
            double x = -REACH + (View.WIDTH + 2 * REACH) * dice.at(i);
            double y = 340 + 340 * dice.at(i + 100);
            Ink.glow(g, Ink.alpha(color, 0.34), x, y, 120 + 150 * dice.at(i + 200));
        }
    }
}
