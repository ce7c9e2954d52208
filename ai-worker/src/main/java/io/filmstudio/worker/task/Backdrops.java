package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.worker.picture.stage.Backdrop;
import org.jspecify.annotations.Nullable;

/** Where pictures behind the actors come from. */
@FunctionalInterface
interface Backdrops {

    /** None: places are painted. */
    Backdrops PAINTED = (plan, scene, run) -> null;

    /** A picture of a scene's place, or null if it is to be painted. */
    @Nullable Backdrop of(FilmPlan plan, Scene scene, TaskRun run) throws InterruptedException;
}
