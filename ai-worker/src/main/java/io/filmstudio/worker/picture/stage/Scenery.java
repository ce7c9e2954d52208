package io.filmstudio.worker.picture.stage;

import io.filmstudio.worker.picture.light.Light;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The planes of a place from back to front, with the actors somewhere between them. */
public final class Scenery {

    private final List<Plane> behind = new ArrayList<>();
    private final List<Plane> before = new ArrayList<>();
    private List<Plane> open = behind;
    private Ground ground = Ground.OUTSIDE;
    private @Nullable Light lamps;

    public Scenery sheet(double depth, Consumer<Graphics2D> painter) {
        return add(new Plane.Sheet(depth, Plane.Motion.STILL, Plane.Sway.NONE, painter));
    }

    public Scenery moving(double depth, Plane.Motion motion, Consumer<Graphics2D> painter) {
        return add(new Plane.Sheet(depth, motion, Plane.Sway.NONE, painter));
    }

    public Scenery swaying(double depth, Plane.Sway sway, Consumer<Graphics2D> painter) {
        return add(new Plane.Sheet(depth, Plane.Motion.STILL, sway, painter));
    }

    public Scenery live(double depth, Plane.LivePainter painter) {
        return add(new Plane.Live(depth, painter));
    }

    /** Puts the actors before everything added so far; what is added later is before them. */
    public Scenery actors(Ground where) {
        ground = where;
        open = before;
        return this;
    }

    /** Adds a thing that stands among the actors, behind them. */
    public void thing(Plane.Motion motion, Consumer<Graphics2D> painter) {
        behind.add(new Plane.Sheet(1, motion, Plane.Sway.NONE, painter));
    }

    /** Keeps the weather out and gives the actors a light of its own. */
    public Scenery roofed(Light inside) {
        lamps = inside;
        return this;
    }

    /** The light inside a roofed place, or null in the open. */
    public @Nullable Light lamps() {
        return lamps;
    }

    private Scenery add(Plane plane) {
        open.add(plane);
        return this;
    }

    public List<Plane> behind() {
        return List.copyOf(behind);
    }

    public List<Plane> before() {
        return List.copyOf(before);
    }

    public Ground ground() {
        return ground;
    }
}
