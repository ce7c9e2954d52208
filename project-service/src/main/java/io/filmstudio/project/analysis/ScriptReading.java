package io.filmstudio.project.analysis;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.Choices;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import io.filmstudio.project.analysis.AnalysisView.CharacterView;
import io.filmstudio.project.analysis.AnalysisView.IndicatorView;
import io.filmstudio.project.analysis.AnalysisView.LineView;
import io.filmstudio.project.analysis.AnalysisView.SceneView;
import io.filmstudio.project.project.Story;
import io.filmstudio.project.text.Words;
import io.filmstudio.script.Pacing;
import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.script.ScriptRequest;
import java.util.List;

/** Tells what the analyst of the films reads in a script. The same script is always told the same. */
final class ScriptReading {

    private static final ScriptAnalyst ANALYST = new ScriptAnalyst();
    private static final int SEED = 0;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private ScriptReading() {}

    static AnalysisView of(Story story, String script) {
        FilmPlan plan = ANALYST.analyse(new ScriptRequest(
                story.title(),
                script,
                Choices.find(Style.class, story.style()).orElse(Style.STORYBOOK),
                story.language(),
                SEED,
                null,
                Pacing.NORMAL,
                WIDTH,
                HEIGHT,
                false));
        SceneReading reading = new SceneReading(ANALYST, plan);
        List<SceneView> scenes = plan.scenes().stream()
                .filter(scene -> scene.kind() == Scene.Kind.STORY)
                .map(reading::view)
                .toList();
        return new AnalysisView(
                story.projectId(),
                plan.title(),
                story.language(),
                Words.count(script),
                seconds(plan),
                Choices.id(plan.mood()),
                scenes,
                characters(plan, scenes),
                indicators(script));
    }

    private static double seconds(FilmPlan plan) {
        return tenths(plan.scenes().stream()
                .mapToDouble(scene -> ANALYST.estimateSeconds(plan, scene))
                .sum());
    }

    static double tenths(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }

    private static List<CharacterView> characters(FilmPlan plan, List<SceneView> scenes) {
        int most = plan.cast().stream()
                .mapToInt(member -> words(plan, member))
                .max()
                .orElse(0);
        return plan.cast().stream()
                .map(member -> character(plan, scenes, member, most))
                .toList();
    }

    private static CharacterView character(FilmPlan plan, List<SceneView> scenes, CastMember member, int most) {
        int words = words(plan, member);
        return new CharacterView(
                member.name(),
                words == 0 ? "silent" : words == most ? "lead" : "supporting",
                Choices.id(member.gender()),
                Choices.id(member.age()),
                member.traits(),
                (int) scenes.stream()
                        .flatMap(scene -> scene.dialogue().stream())
                        .map(LineView::speaker)
                        .filter(member.name()::equals)
                        .count(),
                words,
                scenes.stream()
                        .filter(scene -> scene.characters().contains(member.name()))
                        .map(SceneView::number)
                        .toList());
    }

    private static int words(FilmPlan plan, CastMember member) {
        return plan.scenes().stream()
                .flatMap(scene -> scene.beats().stream())
                .filter(beat -> member.name().equals(beat.speaker()))
                .map(Beat::text)
                .mapToInt(Words::count)
                .sum();
    }

    private static List<IndicatorView> indicators(String script) {
        return ANALYST.culturalIndicators(script).stream()
                .map(found ->
                        new IndicatorView(found.culture(), found.evidence(), Math.round(found.share() * 100) / 100.0))
                .toList();
    }
}
