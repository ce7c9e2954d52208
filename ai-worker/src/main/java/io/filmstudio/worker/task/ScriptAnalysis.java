package io.filmstudio.worker.task;

import io.filmstudio.plan.CulturalPreferences;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import io.filmstudio.script.Pacing;
import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.script.ScriptRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Script to plan: the first task of a film. */
final class ScriptAnalysis implements TaskKind {

    private final ScriptAnalyst analyst;

    ScriptAnalysis(ScriptAnalyst analyst) {
        this.analyst = analyst;
    }

    /**
     * @param duration seconds to aim at
     * @param culturalPreferences what the writer has chosen about the culture that is shown
     * @param characters what the writer has chosen about people
     */
    record Parameters(
            @Nullable String title,
            String script,
            @Nullable String style,
            @Nullable String language,
            long seed,
            @Nullable Double duration,
            @Nullable String pacing,
            int width,
            int height,
            boolean watermark,
            @Nullable CultureWishes culturalPreferences,
            @Nullable List<CharacterWishes> characters) {

        ScriptRequest request() {
            return new ScriptRequest(
                    title == null ? "" : title,
                    script,
                    Choice.of(Style.class, style, Style.STORYBOOK),
                    language == null ? "en" : language,
                    seed,
                    duration,
                    Choice.of(Pacing.class, pacing, Pacing.NORMAL),
                    width,
                    height,
                    watermark,
                    culturalPreferences == null ? CulturalPreferences.NONE : culturalPreferences.preferences(),
                    characters == null
                            ? List.of()
                            : characters.stream().map(CharacterWishes::choice).toList());
        }
    }

    record Result(String title, List<SceneSummary> scenes, double estimatedSeconds) {}

    record SceneSummary(int index, double estimatedSeconds, boolean speaks) {}

    @Override
    public String name() {
        return "script-analysis";
    }

    @Override
    public String capability() {
        return "script-analysis";
    }

    @Override
    public Result run(TaskRun run) throws IOException, InterruptedException {
        run.progress(0, "reading the script");
        FilmPlan plan = analyst.analyse(run.parameters(Parameters.class).request());
        run.write("plan.json", plan);
        List<SceneSummary> scenes =
                plan.scenes().stream().map(scene -> summary(plan, scene)).toList();
        double seconds =
                scenes.stream().mapToDouble(SceneSummary::estimatedSeconds).sum();
        return new Result(plan.title(), scenes, seconds);
    }

    private SceneSummary summary(FilmPlan plan, Scene scene) {
        return new SceneSummary(
                scene.index(),
                analyst.estimateSeconds(plan, scene),
                !scene.beats().isEmpty());
    }
}
