package io.filmstudio.project.character;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.filmstudio.plan.Appearance.Beard;
import io.filmstudio.plan.Appearance.HairStyle;
import io.filmstudio.plan.Appearance.Headwear;
import io.filmstudio.plan.Appearance.Outfit;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.project.choice.OneOf;
import io.filmstudio.project.picture.PortraitColors;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What was chosen about somebody's looks; what is null is left to the reference picture, the script and chance, in this order. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Looks(
        @OneOf(Gender.class) @Nullable String gender,
        @OneOf(Age.class) @Nullable String age,
        @Pattern(regexp = COLOR, message = COLOR_MESSAGE) @Nullable String skinColor,
        @OneOf(HairStyle.class) @Nullable String hairStyle,
        @Pattern(regexp = COLOR, message = COLOR_MESSAGE) @Nullable String hairColor,
        @OneOf(Beard.class) @Nullable String beard,
        @OneOf(Outfit.class) @Nullable String outfit,
        @Pattern(regexp = COLOR, message = COLOR_MESSAGE) @Nullable String outfitColor,
        @OneOf(Headwear.class) @Nullable String headwear,
        @Nullable Boolean glasses) {

    static final Looks UNSAID = new Looks(null, null, null, null, null, null, null, null, null, null);

    private static final String COLOR = "#[0-9a-fA-F]{6}";
    private static final String COLOR_MESSAGE = "must be a colour such as #3f6fa8";

    /** The same, with the colours of a picture where none were chosen. */
    Looks or(PortraitColors seen) {
        return new Looks(
                gender,
                age,
                skinColor == null ? seen.skin() : skinColor,
                hairStyle,
                hairColor == null ? seen.hair() : hairColor,
                beard,
                outfit,
                outfitColor == null ? seen.clothing() : outfitColor,
                headwear,
                glasses);
    }
}
