package io.filmstudio.worker.picture;

import static io.filmstudio.worker.picture.Scenes.difference;
import static io.filmstudio.worker.picture.Scenes.frame;
import static io.filmstudio.worker.picture.Scenes.luma;
import static io.filmstudio.worker.picture.Scenes.pixels;
import static io.filmstudio.worker.picture.Scenes.silence;
import static io.filmstudio.worker.picture.Scenes.story;
import static io.filmstudio.worker.picture.Scenes.timing;
import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenePainterTests {

    private static final Beat LINE = new Beat("MAYA", "I promised.", null, Beat.Shot.CLOSE_UP);

    @ParameterizedTest
    @EnumSource(Place.class)
    void everyPlaceIsReadableAndMovesByDayAndByNight(Place place) {
        for (TimeOfDay time : List.of(TimeOfDay.DAY, TimeOfDay.NIGHT)) {
            Scene scene = story(place, time, Weather.CLEAR, List.of());
            FilmPlan plan = Scenes.plan(Style.STORYBOOK, false, scene);
            ScenePainter painter = new ScenePainter(plan, scene, silence(6));
            BufferedImage early = frame(painter, plan, 2);

            assertThat(luma(early)).as("%s at %s", place, time).isBetween(28.0, 235.0);
            assertThat(difference(early, frame(painter, plan, 4)))
                    .as("%s at %s", place, time)
                    .isGreaterThan(0.02);
        }
    }

    @ParameterizedTest
    @EnumSource(Weather.class)
    void everyWeatherIsSeen(Weather weather) {
        Scene clear = story(Place.FIELD, TimeOfDay.DUSK, Weather.CLEAR, List.of());
        Scene scene = story(Place.FIELD, TimeOfDay.DUSK, weather, List.of());
        FilmPlan plan = Scenes.plan(Style.STORYBOOK, false, scene);
        BufferedImage image = frame(new ScenePainter(plan, scene, silence(6)), plan, 3);

        assertThat(luma(image)).isGreaterThan(28);
        assertThat(difference(image, frame(new ScenePainter(plan, clear, silence(6)), plan, 3)))
                .isGreaterThan(weather == Weather.CLEAR ? -1 : 0.05);
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void everyStyleLooksDifferentAndStaysReadable(Style style) {
        Scene scene = story(Place.HARBOUR, TimeOfDay.NIGHT, Weather.STORM, List.of("MAYA"), LINE);
        FilmPlan plan = Scenes.plan(style, false, scene);
        BufferedImage image = frame(new ScenePainter(plan, scene, timing("MAYA", "I promised.")), plan, 3);
        FilmPlan other = Scenes.plan(style == Style.NOIR ? Style.ANIME : Style.NOIR, false, scene);

        assertThat(luma(image)).isGreaterThan(25);
        assertThat(difference(image, frame(new ScenePainter(other, scene, timing("MAYA", "I promised.")), other, 3)))
                .isGreaterThan(0.3);
    }

    @Test
    void sameSeedGivesTheSameBytesWhateverWasPaintedBefore() {
        Scene scene = story(Place.LIGHTHOUSE, TimeOfDay.DUSK, Weather.STORM, List.of("MAYA", "TOMAS"), LINE);
        FilmPlan plan = Scenes.plan(Style.STORYBOOK, true, scene);
        SceneTiming timing = timing("MAYA", "I promised.");
        ScenePainter used = new ScenePainter(plan, scene, timing);
        frame(used, plan, 5);
        frame(used, plan, 0.5);

        assertThat(pixels(frame(used, plan, 2.7)))
                .containsExactly(pixels(frame(new ScenePainter(plan, scene, timing), plan, 2.7)));
    }

    @Test
    void sceneHasAsManyFramesAsItsTimingSaysAndNoneIsBlack() {
        Scene scene = story(Place.KITCHEN, TimeOfDay.NIGHT, Weather.RAIN, List.of("TOMAS"));
        FilmPlan plan = Scenes.plan(Style.NOIR, false, scene);
        ScenePainter painter = new ScenePainter(plan, scene, silence(2));

        assertThat(painter.frameCount()).isEqualTo(48);
        assertThat(luma(frame(painter, plan, 0))).isGreaterThan(16);
        assertThat(luma(frame(painter, plan, 47 / 24.0))).isGreaterThan(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TITLE", "END"})
    void cardsAreLetteredAndMove(Scene.Kind kind) {
        Scene card = Scenes.card(kind, "A film in four scenes");
        FilmPlan plan =
                Scenes.plan(Style.STORYBOOK, false, card, story(Place.SEA, TimeOfDay.NIGHT, Weather.STORM, List.of()));
        ScenePainter painter = new ScenePainter(plan, card, silence(4));
        BufferedImage unlettered = frame(painter, plan, 0.2);

        assertThat(luma(frame(painter, plan, 2))).isGreaterThan(28);
        assertThat(difference(unlettered, frame(painter, plan, 2))).isGreaterThan(0.05);
        assertThat(difference(frame(painter, plan, 2), frame(painter, plan, 3))).isGreaterThan(0.02);
    }

    @Test
    void watermarkIsDrawnOnlyWhereThePlanAsksForIt() {
        Scene scene = story(Place.FIELD, TimeOfDay.DAY, Weather.CLEAR, List.of());
        BufferedImage plain = frame(
                new ScenePainter(Scenes.plan(Style.STORYBOOK, false, scene), scene, silence(4)),
                Scenes.plan(Style.STORYBOOK, false, scene),
                2);
        BufferedImage marked = frame(
                new ScenePainter(Scenes.plan(Style.STORYBOOK, true, scene), scene, silence(4)),
                Scenes.plan(Style.STORYBOOK, true, scene),
                2);

        assertThat(difference(plain, marked)).isBetween(0.0008, 0.02);
    }
}
