package io.filmstudio.worker.task;

import io.filmstudio.plan.CulturalPreferences;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import io.filmstudio.script.Pacing;
import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.script.ScriptRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Script to plan: the first task of a film. */
final class ScriptAnalysis implements TaskKind {

    private final ScriptAnalyst analyst;
    private final Duration longestFilm;

    ScriptAnalysis(ScriptAnalyst analyst, Duration longestFilm) {
        this.analyst = analyst;
        this.longestFilm = longestFilm;
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
        List<SceneSummary> scenes =
                plan.scenes().stream().map(scene -> summary(plan, scene)).toList();
        double seconds =
                scenes.stream().mapToDouble(SceneSummary::estimatedSeconds).sum();
        refuseTooLong(seconds);
        run.write("plan.json", plan);
        return new Result(plan.title(), scenes, seconds);
    }

    /** What costs is the length of a film, and few words can be long: numbers are said digit by digit. */
    private void refuseTooLong(double seconds) {
        if (seconds > longestFilm.toSeconds()) {
            throw TaskFailure.badInput(
                    "The film would last about %d minutes, more than the %d that are possible. Shorten the script."
                            .formatted(Math.round(seconds / 60), longestFilm.toMinutes()));
        }
    }

    private SceneSummary summary(FilmPlan plan, Scene scene) {
        return new SceneSummary(
                scene.index(),
                analyst.estimateSeconds(plan, scene),
                !scene.beats().isEmpty());
    }
}
