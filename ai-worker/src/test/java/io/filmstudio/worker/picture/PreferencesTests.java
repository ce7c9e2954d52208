package io.filmstudio.worker.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.Architecture;
import io.filmstudio.plan.Beat;
import io.filmstudio.plan.CulturalPreferences;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Palette;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a writer chooses about the culture of a film is seen. */
class PreferencesTests {

    private static final Scene TEMPLE = Scenes.story(
            Place.TEMPLE,
            TimeOfDay.DAY,
            Weather.CLEAR,
            List.of("MAYA"),
            new Beat("MAYA", "Hello.", null, Beat.Shot.WIDE));

    @ParameterizedTest
    @EnumSource(value = Palette.class, mode = EnumSource.Mode.EXCLUDE, names = "NATURAL")
    void paletteColoursTheWholePicture(Palette palette) {
        assertThat(Scenes.difference(frame(preferences(Palette.NATURAL, null)), frame(preferences(palette, null))))
                .isGreaterThan(0.4);
    }

    @Test
    void warmIsRedderAndCoolIsBluer() {
        assertThat(redness(frame(preferences(Palette.WARM, null))))
                .isGreaterThan(redness(frame(preferences(Palette.NATURAL, null))))
                .isGreaterThan(redness(frame(preferences(Palette.COOL, null))));
    }

    @Test
    void architectureIsThatWhichWasChosen() {
        BufferedImage european = frame(preferences(null, Architecture.EUROPEAN));
        BufferedImage southIndian = frame(preferences(null, Architecture.SOUTH_INDIAN));

        assertThat(Scenes.difference(european, southIndian)).isGreaterThan(0.1);
        assertThat(Scenes.difference(european, frame(CulturalPreferences.NONE))).isZero();
    }

    private static CulturalPreferences preferences(Palette palette, Architecture architecture) {
        return new CulturalPreferences(null, null, palette, architecture, null, null);
    }

    private static BufferedImage frame(CulturalPreferences preferences) {
        FilmPlan likely = Scenes.plan(Style.STORYBOOK, false, TEMPLE);
        FilmPlan plan = new FilmPlan(
                likely.title(),
                likely.language(),
                likely.style(),
                likely.mood(),
                likely.seed(),
                likely.width(),
                likely.height(),
                likely.framesPerSecond(),
                false,
                1,
                preferences,
                likely.cast(),
                likely.scenes());
        return Scenes.frame(new ScenePainter(plan, TEMPLE, Scenes.timing("MAYA", "Hello.")), plan, 2.5);
    }

    private static double redness(BufferedImage image) {
        double sum = 0;
        for (int pixel : Scenes.pixels(image)) {
            sum += (pixel >> 16 & 255) - (pixel & 255);
        }
        return sum;
    }
}
