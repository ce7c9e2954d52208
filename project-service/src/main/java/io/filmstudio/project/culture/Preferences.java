package io.filmstudio.project.culture;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.plan.Architecture;
import io.filmstudio.plan.Clothing;
import io.filmstudio.plan.Culture;
import io.filmstudio.plan.MusicTradition;
import io.filmstudio.plan.Palette;
import io.filmstudio.project.choice.OneOf;
import org.jspecify.annotations.Nullable;

/** Cultural preferences: what is null is left to the script. A film is made with these very members. */
record Preferences(
        @OneOf(Culture.class) @Nullable String primaryCulture,
        @OneOf(Culture.class) @Nullable String secondaryCulture,
        @OneOf(Palette.class) @Nullable String palette,
        @OneOf(Architecture.class) @Nullable String architecture,
        @OneOf(Clothing.class) @Nullable String clothing,
        @OneOf(MusicTradition.class) @Nullable String music) {

    static final Preferences NONE = new Preferences(null, null, null, null, null, null);

    /** Throws for a secondary culture that accompanies nothing or itself. */
    void check() {
        if (secondaryCulture != null && (primaryCulture == null || primaryCulture.equals(secondaryCulture))) {
            throw ProblemException.invalid("secondaryCulture", "needs a primary culture and must differ from it");
        }
    }
}
