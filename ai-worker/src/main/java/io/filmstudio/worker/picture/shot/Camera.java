package io.filmstudio.worker.picture.shot;

import io.filmstudio.plan.Beat.Shot;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.View;
import io.filmstudio.worker.picture.figure.Company;
import io.filmstudio.worker.picture.figure.Ensemble;
import io.filmstudio.worker.picture.figure.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Frames every cut and lets the camera drift slowly in it, so that the picture never stands still. */
public final class Camera {

    private final Company company;
    private final Dice dice;

    private Camera(Company company, Dice dice) {
        this.company = company;
        this.dice = dice;
    }

    /** The takes of a scene: they follow each other without gap from 0 to its end. */
    public static List<Take> takes(Scene scene, SceneTiming timing, Company company, Dice dice) {
        Camera camera = new Camera(company, dice);
        List<Cut> cuts = CutList.of(scene, timing);
        List<Take> takes = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            double end = i + 1 < cuts.size() ? cuts.get(i + 1).time() : timing.seconds();
            takes.add(camera.take(cuts.get(i), end));
        }
        return List.copyOf(takes);
    }

    private Take take(Cut cut, double end) {
        Ensemble ensemble = company.between(cut.time(), end);
        double length = Math.max(0.1, end - cut.time());
        boolean in = cut.kind() != Shot.WIDE || dice.chance(0.6);
        double side = dice.chance(0.5) ? 1 : -1;
        View near = frame(cut, ensemble, 1 + 0.012 * Math.min(length, 8));
        double pan = side * (cut.kind() == Shot.WIDE ? 5 : 1.1) * Math.min(length, 8);
        View first = new View(near.x() - pan / near.zoom(), near.y(), near.zoom());
        View last = frame(cut, ensemble, 1);
        View second = new View(last.x() + pan / near.zoom(), last.y(), last.zoom());
        return in
                ? new Take(cut.kind(), cut.time(), end, second, first)
                : new Take(cut.kind(), cut.time(), end, first, second);
    }

    private static View frame(Cut cut, Ensemble ensemble, double nearer) {
        List<Spot> all = ensemble.all();
        if (cut.kind() == Shot.WIDE) {
            return wide(nearer);
        }
        if (all.isEmpty()) {
            return new View(640, 380, 1.22 * nearer);
        }
        if (cut.who() == null) {
            return medium(all.getFirst(), all, nearer);
        }
        return ensemble.find(cut.who())
                .map(spot -> cut.kind() == Shot.CLOSE_UP ? closeUp(spot, all, nearer) : medium(spot, all, nearer))
                .orElseGet(() -> wide(nearer));
    }

    private static View wide(double nearer) {
        return new View(640, 360, 1.03 * nearer);
    }

    private static View closeUp(Spot spot, List<Spot> all, double nearer) {
        double zoom = View.HEIGHT / spot.frame() * nearer;
        return new View(
                spot.x() + side(spot, all) * 0.06 * View.WIDTH / zoom, spot.faceY() + 0.17 * spot.frame(), zoom);
    }

    /** Two people from the knees up, or one from the hips. */
    private static View medium(Spot spot, List<Spot> all, double nearer) {
        Spot partner = all.stream()
                .filter(other -> other.x() != spot.x())
                .min(Comparator.comparingDouble(other -> Math.abs(other.x() - spot.x())))
                .orElse(spot);
        double top = Math.min(spot.top(), partner.top());
        double height = Math.max(spot.bottom(), partner.bottom()) - top;
        double width = Math.abs(spot.x() - partner.x()) + spot.half() + partner.half();
        double zoom = Math.max(1, Math.min(View.HEIGHT / height, View.WIDTH / width)) * nearer;
        return new View((spot.x() + partner.x()) / 2, top + 0.42 * View.HEIGHT / zoom, zoom);
    }

    /** Leaves room on the side where the others are. */
    private static double side(Spot spot, List<Spot> all) {
        double middle = all.stream().mapToDouble(Spot::x).average().orElse(spot.x());
        return Math.signum(Math.round(middle - spot.x()));
    }
}
