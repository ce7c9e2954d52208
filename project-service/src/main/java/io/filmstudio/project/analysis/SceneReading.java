package io.filmstudio.project.analysis;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.Choices;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.project.analysis.AnalysisView.LineView;
import io.filmstudio.project.analysis.AnalysisView.SceneView;
import io.filmstudio.script.ScriptAnalyst;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells one scene of a plan. */
final class SceneReading {

    static final String NARRATOR = "Narrator";

    private final ScriptAnalyst analyst;
    private final FilmPlan plan;

    SceneReading(ScriptAnalyst analyst, FilmPlan plan) {
        this.analyst = analyst;
        this.plan = plan;
    }

    SceneView view(Scene scene) {
        return new SceneView(
                scene.index(),
                scene.heading(),
                analyst.location(scene),
                Choices.id(scene.place()),
                Choices.id(scene.timeOfDay()),
                Choices.id(scene.weather()),
                Choices.id(scene.mood()),
                scene.culture(),
                summary(scene),
                scene.present(),
                scene.props(),
                dialogue(scene.beats()),
                ScriptReading.tenths(analyst.estimateSeconds(plan, scene)));
    }

    private static String summary(Scene scene) {
        return scene.beats().stream()
                .findFirst()
                .map(beat -> beat.action() == null ? beat.text() : beat.action())
                .orElseGet(scene::heading);
    }

    /** A plan cuts what somebody says where a subtitle must end; here it is whole again. */
    private List<LineView> dialogue(List<Beat> beats) {
        List<LineView> lines = new ArrayList<>();
        @Nullable String speaker = null;
        StringBuilder text = new StringBuilder();
        StringBuilder manner = new StringBuilder();
        for (Beat beat : beats) {
            if (!text.isEmpty() && !Objects.equals(speaker, beat.speaker())) {
                lines.add(line(speaker, text.toString(), manner.toString()));
                text.setLength(0);
                manner.setLength(0);
            }
            speaker = beat.speaker();
            text.append(text.isEmpty() ? "" : " ").append(beat.text());
            manner.append(beat.action() == null ? "" : " " + beat.action());
        }
        if (!text.isEmpty()) {
            lines.add(line(speaker, text.toString(), manner.toString()));
        }
        return lines;
    }

    private LineView line(@Nullable String speaker, String text, String manner) {
        String emotion = analyst.feeling(text + manner).map(Choices::id).orElse(null);
        return new LineView(speaker == null ? NARRATOR : speaker, text, emotion);
    }
}
