package io.filmstudio.plan;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happens in a scene and is heard: a line of dialogue or narration.
 *
 * @param speaker name of the cast member who speaks, or null for the narrator, who is not seen
 * @param text what is spoken and subtitled
 * @param action what the script says is seen meanwhile, or null
 */
public record Beat(@Nullable String speaker, String text, @Nullable String action, Shot shot) {

    public enum Shot {
        WIDE,
        MEDIUM,
        CLOSE_UP
    }
}
