package io.filmstudio.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the story, looking and sounding the same in every scene.
 *
 * @param seed decides what the words leave open: face, hair, clothes
 * @param traits words of the script about the looks, lower case, such as "blue coat", "white-bearded", "silk saree";
 *     somebody who is not human has the kind first: "sun", "wind", "fox", "robot"
 * @param voiceId a voice that was chosen, or null for one that fits
 * @param appearance what was chosen about the looks, before the traits
 */
public record CastMember(
        String name,
        Gender gender,
        Age age,
        long seed,
        List<String> traits,
        @Nullable String voiceId,
        Appearance appearance) {

    /** Plans that were made before anything could be chosen are still read. */
    public CastMember {
        appearance = Objects.requireNonNullElse(appearance, Appearance.UNSAID);
    }

    /** Somebody of whom nothing was chosen. */
    public CastMember(String name, Gender gender, Age age, long seed, List<String> traits) {
        this(name, gender, age, seed, traits, null, Appearance.UNSAID);
    }

    public enum Gender {
        WOMAN,
        MAN,
        NEUTRAL
    }

    public enum Age {
        CHILD,
        YOUNG,
        ADULT,
        OLD
    }
}
