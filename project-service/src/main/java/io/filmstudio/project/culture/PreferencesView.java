package io.filmstudio.project.culture;

import io.filmstudio.plan.Architecture;
import io.filmstudio.plan.Choices;
import io.filmstudio.plan.Clothing;
import io.filmstudio.plan.Culture;
import io.filmstudio.plan.MusicTradition;
import io.filmstudio.plan.Palette;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param choices what each member may be */
record PreferencesView(
        UUID projectId,
        @Nullable String primaryCulture,
        @Nullable String secondaryCulture,
        @Nullable String palette,
        @Nullable String architecture,
        @Nullable String clothing,
        @Nullable String music,
        Lists choices) {

    record Lists(
            List<String> cultures,
            List<String> palettes,
            List<String> architectures,
            List<String> clothings,
            List<String> musics) {}

    private static final Lists LISTS = new Lists(
            Choices.ids(Culture.class),
            Choices.ids(Palette.class),
            Choices.ids(Architecture.class),
            Choices.ids(Clothing.class),
            Choices.ids(MusicTradition.class));

    static PreferencesView of(UUID projectId, Preferences preferences) {
        return new PreferencesView(
                projectId,
                preferences.primaryCulture(),
                preferences.secondaryCulture(),
                preferences.palette(),
                preferences.architecture(),
                preferences.clothing(),
                preferences.music(),
                LISTS);
    }
}
