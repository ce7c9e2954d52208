package io.filmstudio.worker.picture.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.plan.Style;
import io.filmstudio.script.Pacing;
import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.script.ScriptRequest;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.shot.Camera;
import io.filmstudio.worker.picture.shot.Take;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Setting;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A scene of twelve people, each of whom speaks for three seconds. */
class CompanyTests {

    private static final double SECONDS = 3;

    private final FilmPlan plan = plan();
    private final Scene scene = plan.scenes().get(1);
    private final SceneTiming timing = timing(scene);
    private final Light light = Setting.of(plan, scene).light();
    private final Company company = new Company(plan, scene, Ground.INSIDE, light, timing);

    @Test
    void whoeverSpeaksIsSeenAndNoMoreThanSevenAre() {
        assertThat(timing.lines())
                .extracting(SpokenLine::speaker)
                .doesNotHaveDuplicates()
                .hasSize(12);
        for (SpokenLine line : timing.lines()) {
            Ensemble seen = company.between(line.start(), line.end());

            assertThat(seen.find(line.speaker())).as(line.speaker()).isPresent();
            assertThat(seen.all()).hasSize(7);
        }
    }

    @Test
    void theCameraLooksAtWhomItHears() {
        List<Take> takes = Camera.takes(scene, timing, company, new Dice(1));

        int near = 0;
        for (SpokenLine line : timing.lines()) {
            double time = line.start() + 1;
            Take take =
                    takes.stream().filter(one -> time < one.end()).findFirst().orElseThrow();
            Ensemble seen = company.between(take.start(), take.end());
            if (take.kind() != Beat.Shot.WIDE) {
                Spot spot = seen.find(line.speaker()).orElseThrow();
                assertThat(take.viewAt(time).x()).as(line.speaker()).isEqualTo(spot.x(), within(120.0));
                near++;
            }
        }
        assertThat(near).isGreaterThan(8);
    }

    private static FilmPlan plan() {
        String script = Stream.of(
                        "Anna", "Bruno", "Clara", "David", "Emma", "Felix", "Greta", "Hugo", "Irene", "Jakob", "Karin",
                        "Leo")
                .map(name -> name.toUpperCase() + ": Here I am.")
                .collect(Collectors.joining("\n\n", "INT. SCHOOL - DAY\n\n", ""));
        return new ScriptAnalyst()
                .analyse(new ScriptRequest("", script, Style.STORYBOOK, "en", 1, null, Pacing.NORMAL, 320, 180, false));
    }

    private static SceneTiming timing(Scene scene) {
        List<SpokenLine> lines = IntStream.range(0, scene.beats().size())
                .mapToObj(beat -> line(scene.beats().get(beat), beat))
                .toList();
        return new SceneTiming(scene.index(), SECONDS * lines.size() + 1, lines);
    }

    private static SpokenLine line(Beat beat, int at) {
        double start = 0.5 + at * SECONDS;
        return new SpokenLine(at, beat.speaker(), beat.text(), start, start + SECONDS - 0.4, List.of(), List.of());
    }
}
