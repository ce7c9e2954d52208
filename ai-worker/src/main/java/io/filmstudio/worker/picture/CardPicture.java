package io.filmstudio.worker.picture;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.worker.picture.canvas.Canvas;
import io.filmstudio.worker.picture.canvas.Compositor;
import io.filmstudio.worker.picture.canvas.View;
import io.filmstudio.worker.picture.place.Places;
import io.filmstudio.worker.picture.stage.Backdrop;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import io.filmstudio.worker.picture.stage.Shooting;
import io.filmstudio.worker.picture.text.CardPainter;
import io.filmstudio.worker.picture.weather.Downfall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The title or end card: large letters over the softened place of the first or last scene. */
final class CardPicture implements Picture {

    private static final View FROM = new View(620, 350, 1.05);
    private static final View TO = new View(660, 352, 1.14);

    private final Compositor compositor = new Compositor();
    private final double seconds;
    private final CardPainter letters;
    private final Scenery scenery;
    private final Downfall downfall;
    private @Nullable Shooting backdrop;

    /** @param picture of the place behind the letters, to show instead of a painted one, or null */
    CardPicture(FilmPlan plan, Scene card, SceneTiming timing, @Nullable Backdrop picture) {
        Setting setting = Setting.of(plan, place(plan, card));
        Scenery place = Places.build(setting);
        this.scenery = picture == null ? place : picture.hang(place, false);
        this.downfall = scenery.lamps() == null ? Downfall.of(setting, compositor) : Downfall.NONE;
        this.seconds = timing.seconds();
        boolean title = card.kind() == Scene.Kind.TITLE;
        String text = title ? plan.title() : card.heading();
        String small = card.heading().equalsIgnoreCase(text) ? "" : card.heading();
        this.letters = new CardPainter(text, small);
    }

    /** The scene whose place is seen behind a card. */
    static Scene place(FilmPlan plan, Scene card) {
        List<Scene> story = plan.scenes().stream()
                .filter(scene -> scene.kind() == Scene.Kind.STORY)
                .toList();
        if (story.isEmpty()) {
            return card;
        }
        return card.kind() == Scene.Kind.TITLE ? story.getFirst() : story.getLast();
    }

    @Override
    public void paint(Canvas canvas, double time) {
        if (backdrop == null) {
            double aspect = (double) canvas.width() / canvas.height();
            backdrop = new Shooting(compositor, scenery.behind(), FROM, TO, canvas.scale(), aspect, 0.5);
        }
        backdrop.paint(canvas, FROM.towards(TO, time / seconds), time);
        downfall.paint(canvas, time);
        letters.paint(canvas, time, seconds);
    }
}
