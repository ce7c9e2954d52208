package io.filmstudio.worker.picture;

import static io.filmstudio.worker.picture.Scenes.difference;
import static io.filmstudio.worker.picture.Scenes.frame;
import static io.filmstudio.worker.picture.Scenes.silence;
import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropTests {

    private static final BufferedImage EMPTY = field(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"kettle", "bull", "campfire", "butterfly", "guitar"})
    void everyThingIsSeenInItsScene(String noun) {
        assertThat(difference(EMPTY, field(List.of(noun)))).as(noun).isBetween(0.0004, 0.4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody knows this", "../text/DejaVuSans-Bold.ttf"})
    void unknownThingsAreLeftOut(String noun) {
        assertThat(difference(EMPTY, field(List.of(noun)))).isZero();
    }

    private static BufferedImage field(List<String> props) {
        Scene scene = new Scene(
                1,
                Scene.Kind.STORY,
                "a field",
                Place.FIELD,
                TimeOfDay.DAY,
                Weather.CLEAR,
                Mood.CALM,
                null,
                List.of(),
                props,
                List.of());
        FilmPlan plan = Scenes.plan(Style.STORYBOOK, false, scene);
        return frame(new ScenePainter(plan, scene, silence(4)), plan, 2);
    }
}
