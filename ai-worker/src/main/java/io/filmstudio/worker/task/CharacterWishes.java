package io.filmstudio.worker.task;

import io.filmstudio.plan.Appearance;
import io.filmstudio.plan.Appearance.Beard;
import io.filmstudio.plan.Appearance.HairStyle;
import io.filmstudio.plan.Appearance.Headwear;
import io.filmstudio.plan.Appearance.Outfit;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.plan.Choices;
import io.filmstudio.script.CastChoice;
import org.jspecify.annotations.Nullable;

/** Choices about somebody as requests write them, colours as {@code #rrggbb}; what this engine does not know counts as not said. */
record CharacterWishes(
        String name, @Nullable String description, @Nullable String voiceId, @Nullable Wanted appearance) {

    record Wanted(
            @Nullable String gender,
            @Nullable String age,
            @Nullable String skinColor,
            @Nullable String hairStyle,
            @Nullable String hairColor,
            @Nullable String beard,
            @Nullable String outfit,
            @Nullable String outfitColor,
            @Nullable String headwear,
            @Nullable Boolean glasses) {

        Appearance appearance() {
            return new Appearance(
                    color(skinColor),
                    Choices.find(HairStyle.class, hairStyle).orElse(null),
                    color(hairColor),
                    Choices.find(Beard.class, beard).orElse(null),
                    Choices.find(Outfit.class, outfit).orElse(null),
                    color(outfitColor),
                    Choices.find(Headwear.class, headwear).orElse(null),
                    glasses);
        }
    }

    CastChoice choice() {
        return appearance == null
                ? new CastChoice(name, description, voiceId, null, null, Appearance.UNSAID)
                : new CastChoice(
                        name,
                        description,
                        voiceId,
                        Choices.find(Gender.class, appearance.gender()).orElse(null),
                        Choices.find(Age.class, appearance.age()).orElse(null),
                        appearance.appearance());
    }

    private static @Nullable Integer color(@Nullable String text) {
        return text != null && text.matches("#[0-9a-fA-F]{6}") ? Integer.valueOf(text.substring(1), 16) : null;
    }
}
