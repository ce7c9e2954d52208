package io.filmstudio.worker.task;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import java.util.List;

/** Plans of a single scene. */
final class OneScene {

    private OneScene() {}

    /** The first scene of a plan that is no card, alone. */
    static FilmPlan first(FilmPlan plan) {
        return first(plan, story(plan).beats());
    }

    private static Scene story(FilmPlan plan) {
        return plan.scenes().stream()
                .filter(scene -> scene.kind() == Scene.Kind.STORY)
                .findFirst()
                .orElseThrow(() -> TaskFailure.badInput("There is no scene in it."));
    }

    /** The first scene of a plan that is no card, alone and with these beats. */
    static FilmPlan first(FilmPlan plan, List<Beat> beats) {
        Scene story = story(plan);
        Scene alone = new Scene(
                0,
                story.kind(),
                story.heading(),
                story.place(),
                story.timeOfDay(),
                story.weather(),
                story.mood(),
                story.culture(),
                story.present(),
                story.props(),
                beats);
        return new FilmPlan(
                plan.title(),
                plan.language(),
                plan.style(),
                plan.mood(),
                plan.seed(),
                plan.width(),
                plan.height(),
                plan.framesPerSecond(),
                plan.watermark(),
                plan.pace(),
                plan.preferences(),
                plan.cast(),
                List.of(alone));
    }
}
