package io.filmstudio.worker.task;

import io.filmstudio.plan.Architecture;
import io.filmstudio.plan.Choices;
import io.filmstudio.plan.Clothing;
import io.filmstudio.plan.CulturalPreferences;
import io.filmstudio.plan.Culture;
import io.filmstudio.plan.MusicTradition;
import io.filmstudio.plan.Palette;
import org.jspecify.annotations.Nullable;

/** Cultural preferences as requests write them; what this engine does not know counts as not said. */
record CultureWishes(
        @Nullable String primaryCulture,
        @Nullable String secondaryCulture,
        @Nullable String palette,
        @Nullable String architecture,
        @Nullable String clothing,
        @Nullable String music) {

    CulturalPreferences preferences() {
        return new CulturalPreferences(
                Choices.find(Culture.class, primaryCulture).orElse(null),
                Choices.find(Culture.class, secondaryCulture).orElse(null),
                Choices.find(Palette.class, palette).orElse(null),
                Choices.find(Architecture.class, architecture).orElse(null),
                Choices.find(Clothing.class, clothing).orElse(null),
                Choices.find(MusicTradition.class, music).orElse(null));
    }
}
