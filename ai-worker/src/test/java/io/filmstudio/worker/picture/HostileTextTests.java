package io.filmstudio.worker.picture;

import static io.filmstudio.worker.picture.Scenes.difference;
import static io.filmstudio.worker.picture.Scenes.frame;
import static io.filmstudio.worker.picture.Scenes.silence;
import static io.filmstudio.worker.picture.Scenes.story;
import static io.filmstudio.worker.picture.Scenes.timing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words.",
                "Donaudampfschifffahrtsgesellschaftskapitaensmuetze",
                "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd",
                "\u0645\u0631\u062d\u0628\u0627",
                "\u00dcber \u010dern\u00fd \u0416",
                "\ud83d\ude00 smile"
            })
    void subtitleIsSeenOnlyWhileItIsSpoken(String text) {
        Scene scene = story(
                Place.CAVE, TimeOfDay.NIGHT, Weather.CLEAR, List.of(), new Beat(null, text, null, Beat.Shot.WIDE));
        FilmPlan plan = Scenes.plan(Style.ANIME, false, scene);
        BufferedImage spoken = frame(new ScenePainter(plan, scene, timing(null, text)), plan, 3);
        BufferedImage silent = frame(new ScenePainter(plan, scene, timing(null, " ")), plan, 3);

        assertThat(difference(spoken, silent)).isBetween(0.003, 0.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\ud83d\ude00\ud83d\ude80",
                "\ud83d",
                "a\u0000b\nc\td",
                "\u202eevil\u202c",
                "\ufffe\uffff"
            })
    void nothingThatCanBeWrittenStopsAPainter(String text) {
        Scene scene =
                story(Place.SEA, TimeOfDay.DAY, Weather.CLEAR, List.of(), new Beat(null, text, null, Beat.Shot.WIDE));
        Scene card = Scenes.card(Scene.Kind.TITLE, text);
        FilmPlan plan = Scenes.plan(Style.STORYBOOK, true, card, scene);

        assertThatNoException().isThrownBy(() -> {
            frame(new ScenePainter(plan, scene, timing(null, text)), plan, 3);
            frame(new ScenePainter(plan, card, silence(4)), plan, 2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\ud83d\ude00",
                "A very very long title that goes on and on about nothing much and never ends at all",
                "Unbreakableunbreakableunbreakableunbreakableunbreakable"
            })
    void anyTitleFitsOnItsCard(String title) {
        Scene card = Scenes.card(Scene.Kind.TITLE, "");
        FilmPlan likely = Scenes.plan(Style.STORYBOOK, false, card);
        FilmPlan plan = new FilmPlan(
                title,
                "en",
                likely.style(),
                likely.mood(),
                1,
                320,
                180,
                24,
                false,
                1,
                likely.preferences(),
                likely.cast(),
                likely.scenes());

        assertThatNoException().isThrownBy(() -> frame(new ScenePainter(plan, card, silence(4)), plan, 2));
    }
}
