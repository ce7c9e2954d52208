package io.filmstudio.worker.picture;

import io.filmstudio.plan.Beat.Shot;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.picture.canvas.Compositor;
import io.filmstudio.worker.picture.canvas.View;
import io.filmstudio.worker.picture.figure.Company;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.place.Places;
import io.filmstudio.worker.picture.prop.Props;
import io.filmstudio.worker.picture.shot.Camera;
import io.filmstudio.worker.picture.shot.Take;
import io.filmstudio.worker.picture.stage.Backdrop;
import io.filmstudio.worker.picture.stage.Plane;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import io.filmstudio.worker.picture.stage.Shooting;
import io.filmstudio.worker.picture.weather.Downfall;
import java.awt.Graphics2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scene of the story: a place with people in it, seen in takes. */
final class StoryPicture implements Picture {

    private final Compositor compositor = new Compositor();
    private final Scenery scenery;
    private final Company company;
    private final Downfall downfall;
    private final List<Take> takes;
    private @Nullable Take ready;
    private @Nullable Shooting behind;
    private @Nullable Shooting before;

    /** @param backdrop a picture of the place to show instead of a painted one, or null */
    StoryPicture(FilmPlan plan, Scene scene, SceneTiming timing, @Nullable Backdrop backdrop) {
        Setting setting = Setting.of(plan, scene);
        Scenery place = Places.build(setting);
        this.scenery =
                backdrop == null ? place : backdrop.hang(place, !scene.present().isEmpty());
        Light light = scenery.lamps() == null ? setting.light().onFaces() : scenery.lamps();
        this.downfall = scenery.lamps() == null ? Downfall.of(setting, compositor) : Downfall.NONE;
        this.company = new Company(plan, scene, scenery.ground(), light, timing);
        if (backdrop == null) {
            // a backdrop shows the things of the scene itself
            Props.add(scenery, light, plan, scene, timing, company.between(0, 0).standing());
        }
        this.takes = Camera.takes(scene, timing, company, setting.dice().part("camera" + scene.index()));
    }

    @Override
    public void paint(Canvas canvas, double time) {
        Take take = takeAt(time);
        if (take != ready || behind == null || before == null) {
            ready = take;
            // the layers of the last take go before those of the next come
            behind = null;
            before = null;
            boolean near = take.kind() == Shot.CLOSE_UP;
            behind = shoot(canvas, take, scenery.behind(), near ? 0.34 : 1);
            before = shoot(canvas, take, near ? List.of() : scenery.before(), 1);
        }
        View view = take.viewAt(time);
        behind.paint(canvas, view, time);
        Graphics2D graphics = canvas.graphics(view, 1);
        company.between(take.start(), take.end()).paint(graphics, time);
        graphics.dispose();
        before.paint(canvas, view, time);
        downfall.paint(canvas, time);
    }

    private Shooting shoot(Canvas canvas, Take take, List<Plane> planes, double sharpness) {
        double aspect = (double) canvas.width() / canvas.height();
        return new Shooting(compositor, planes, take.from(), take.to(), canvas.scale(), aspect, sharpness);
    }

    private Take takeAt(double time) {
        return takes.stream().filter(take -> time < take.end()).findFirst().orElse(takes.getLast());
    }
}
