package io.filmstudio.worker.picture.stage;

import io.filmstudio.worker.picture.canvas.View;
import io.filmstudio.worker.picture.light.Light;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * A finished picture of a place, made elsewhere. It takes the place of the planes that would have been painted; the actors
 * stand where they would have stood before those, in the same light.
 */
public record Backdrop(BufferedImage picture) {

    /** Far enough away that the camera's moves between actors shift it a little, as they would a real place. */
    private static final double BEHIND_ACTORS = 0.25;
    /** With nobody before it, the camera moves over the picture itself. */
    private static final double ALONE = 1;
    /** Larger than the wide frame, for the moves of the camera. */
    private static final double OVERSIZE = 1.17;
    /** For the farthest moves the picture is repeated behind itself, larger still, so that no edge shows. */
    private static final double UNDERLAY = 1.7;

    /** @param actors whether anybody stands before it */
    public Scenery hang(Scenery place, boolean actors) {
        Scenery scenery = new Scenery().sheet(actors ? BEHIND_ACTORS : ALONE, this::paint);
        Light lamps = place.lamps();
        return lamps(scenery, lamps).actors(place.ground());
    }

    private static Scenery lamps(Scenery scenery, @Nullable Light lamps) {
        return lamps == null ? scenery : scenery.roofed(lamps);
    }

    private void paint(Graphics2D graphics) {
        lay(graphics, UNDERLAY);
        lay(graphics, OVERSIZE);
    }

    private void lay(Graphics2D graphics, double oversize) {
        double width = View.WIDTH * oversize;
        double height = View.HEIGHT * oversize;
        var before = graphics.getTransform();
        graphics.translate((View.WIDTH - width) / 2, (View.HEIGHT - height) / 2);
        graphics.scale(width / picture.getWidth(), height / picture.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.setTransform(before);
    }
}
