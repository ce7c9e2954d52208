package io.filmstudio.worker.picture.weather;

import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.picture.canvas.Compositor;
import io.filmstudio.worker.picture.canvas.View;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Graphics2D;

/** The weather between the camera and the scene, in the open. */
public interface Downfall {

    Downfall NONE = (canvas, time) -> {};

    void paint(Canvas canvas, double time);

    static Downfall of(Setting setting, Compositor compositor) {
        return switch (setting.scene().weather()) {
            case RAIN -> drawn(new Rain(setting, 130, 0.16));
            case STORM -> {
                Rain rain = new Rain(setting, 190, 0.42);
                Flash flash = new Flash(setting.dice().part("lightning"));
                yield (canvas, time) -> {
                    flash.paint(canvas, time);
                    drawn(rain).paint(canvas, time);
                };
            }
            case SNOW -> drawn(new Flakes(setting));
            case WIND -> drawn(new Leaves(setting));
            case FOG -> new Fog(setting, compositor)::paint;
            case CLEAR, CLOUDY -> drawn(new Motes(setting));
        };
    }

    private static Downfall drawn(Particles particles) {
        return (canvas, time) -> {
            Graphics2D graphics = canvas.graphics(View.WIDE, 1);
            particles.draw(graphics, time);
            graphics.dispose();
        };
    }

    /** Draws in stage units of the wide frame, whatever the camera does. */
    interface Particles {
        void draw(Graphics2D graphics, double time);
    }
}
