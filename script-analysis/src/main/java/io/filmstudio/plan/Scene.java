package io.filmstudio.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scene: a place, a time, and what happens there.
 *
 * @param heading what the card says for cards, the script's own heading or a description otherwise
 * @param culture lower-case word for architecture, clothes and music, such as "tamil", "japanese", "medieval"
 * @param present names of the cast members who are seen, speakers included
 * @param props nouns of the scene that may be shown as things, most telling first
 */
public record Scene(
        int index,
        Kind kind,
        String heading,
        Place place,
        TimeOfDay timeOfDay,
        Weather weather,
        Mood mood,
        @Nullable String culture,
        List<String> present,
        List<String> props,
        List<Beat> beats) {

    public enum Kind {
        TITLE,
        STORY,
        END
    }
}
