package io.filmstudio.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a writer has chosen about somebody's looks. What is null is told by the script, or else by the seed. Colours are
 * RGB as they are in white daylight.
 */
public record Appearance(
        @Nullable Integer skinColor,
        @Nullable HairStyle hairStyle,
        @Nullable Integer hairColor,
        @Nullable Beard beard,
        @Nullable Outfit outfit,
        @Nullable Integer outfitColor,
        @Nullable Headwear headwear,
        @Nullable Boolean glasses) {

    public static final Appearance UNSAID = new Appearance(null, null, null, null, null, null, null, null);

    public enum HairStyle {
        SHORT,
        PARTED,
        TOUSLED,
        CURLY,
        BALD,
        BOB,
        LONG,
        BUN,
        BRAID,
        PONYTAIL
    }

    public enum Beard {
        NONE,
        MOUSTACHE,
        SHORT,
        LONG
    }

    public enum Outfit {
        SHIRT,
        JACKET,
        COAT,
        CLOAK,
        DRESS,
        SAREE,
        KURTA,
        ROBE,
        LAB_COAT,
        ARMOUR
    }

    public enum Headwear {
        NONE,
        HAT,
        CAP,
        CROWN,
        HOOD,
        SCARF,
        TURBAN,
        HELMET,
        WIZARD
    }
}
