package io.filmstudio.worker.picture.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionsTests {

    @Test
    void whoIsNamedBeforeTheVerbDoesIt() {
        Directions directions =
                directions("MAYA sets a kettle on the stove. Her grandfather TOMAS sits by the window.");

        assertThat(directions.does("Tomas", Act.SIT, 0)).isTrue();
        assertThat(directions.does("Maya", Act.SIT, 0)).isFalse();
    }

    @Test
    void everyoneCheersOnlyAroundTheLine() {
        Directions directions = directions("The milk foams up. Everyone cheers.");

        assertThat(directions.strength("Maya", Act.CHEER, 3)).isEqualTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(directions.does("Tomas", Act.CHEER, 3)).isTrue();
        assertThat(directions.does("Tomas", Act.CHEER, 0.5)).isFalse();
        assertThat(directions.does("Tomas", Act.CHEER, 6)).isFalse();
    }

    @Test
    void whoFallsAsleepStaysAsleep() {
        assertThat(directions("Maya falls asleep in his lap.").does("Maya", Act.SLEEP, 9))
                .isTrue();
    }

    @Test
    void wordsThatOnlyLookLikeAVerbDoNothing() {
        Directions directions = directions("Maya looks at the waterfall, the website and the laughter of Tomas.");

        for (Act act : Act.values()) {
            assertThat(directions.does("Maya", act, 3)).as(act.name()).isFalse();
        }
    }

    private static Directions directions(String action) {
        Scene scene = new Scene(
                1,
                Scene.Kind.STORY,
                "",
                Place.ROOM,
                TimeOfDay.DAY,
                Weather.CLEAR,
                Mood.CALM,
                null,
                List.of("Maya", "Tomas"),
                List.of(),
                List.of(new Beat("Maya", "Well.", action, Beat.Shot.WIDE)));
        SpokenLine line = new SpokenLine(0, "Maya", "Well.", 2, 4, List.of(), List.of());
        return new Directions(scene, new SceneTiming(1, 10, List.of(line)));
    }
}
