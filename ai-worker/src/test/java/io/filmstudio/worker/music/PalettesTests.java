package io.filmstudio.worker.music;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.Choices;
import io.filmstudio.plan.CulturalPreferences;
import io.filmstudio.plan.Culture;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.MusicTradition;
import io.filmstudio.plan.Style;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PalettesTests {

    private static final Palette PLAIN = Palettes.of(Mood.CALM, Style.STORYBOOK, null);

    @ParameterizedTest
    @EnumSource(Culture.class)
    void everyCultureThatMayBeChosenIsHeard(Culture culture) {
        assertThat(Palettes.of(Mood.CALM, Style.STORYBOOK, Choices.id(culture))).isNotEqualTo(PLAIN);
    }

    @Test
    void everyTraditionSoundsOtherwise() {
        assertThat(Arrays.stream(MusicTradition.values())
                        .map(music -> Palettes.of(
                                Mood.CALM,
                                Style.STORYBOOK,
                                "mexican",
                                new CulturalPreferences(null, null, null, null, null, music))))
                .doesNotHaveDuplicates()
                .contains(PLAIN);
    }

    @Test
    void secondaryCultureAccompaniesTheFirst() {
        var preferences = new CulturalPreferences(Culture.JAPANESE, Culture.AFRICAN, null, null, null, null);

        Palette palette = Palettes.of(Mood.CALM, Style.STORYBOOK, "japanese", preferences);

        assertThat(palette.scale()).isEqualTo(Scale.HIRAJOSHI);
        assertThat(palette.lead()).isEqualTo(Instruments.SHAKUHACHI);
        assertThat(palette.chords()).isEqualTo(Instruments.KALIMBA);
        assertThat(palette.color()).isEqualTo(Instruments.MARIMBA);
    }
}
