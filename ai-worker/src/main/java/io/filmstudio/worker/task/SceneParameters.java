package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;

/** Parameters of tasks that make one scene of a plan. */
record SceneParameters(int scene) {

    Scene of(FilmPlan plan) {
        if (scene < 0 || scene >= plan.scenes().size()) {
            throw TaskFailure.badInput("The plan has no scene " + scene + ".");
        }
        return plan.scenes().get(scene);
    }
}
