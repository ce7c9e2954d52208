package io.filmstudio.plan;

import java.util.List;

/**
 * Somebody of the story, looking and sounding the same in every scene.
 *
 * @param seed decides what the words leave open: face, hair, clothes
 * @param traits words of the script about the looks, lower case, such as "blue coat", "white-bearded", "silk saree";
 *     somebody who is not human has the kind first: "sun", "wind", "fox", "robot"
 */
public record CastMember(String name, Gender gender, Age age, long seed, List<String> traits) {

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
