package io.filmstudio.script;

import io.filmstudio.plan.CulturalPreferences;
import io.filmstudio.plan.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked a film of.
 *
 * @param title shown on the title card unless the script brings its own
 * @param script any text; nothing in it is refused
 * @param language ISO 639-1 code of what is spoken
 * @param durationSeconds length to aim at, or null for as long as the words need; words are never cut for it
 * @param choices what the writer has decided about the people of the story
 */
public record ScriptRequest(
        String title,
        String script,
        Style style,
        String language,
        long seed,
        @Nullable Double durationSeconds,
        Pacing pacing,
        int width,
        int height,
        boolean watermark,
        CulturalPreferences preferences,
        List<CastChoice> choices) {

    /** A request without choices about culture or people. */
    public ScriptRequest(
            String title,
            String script,
            Style style,
            String language,
            long seed,
            @Nullable Double durationSeconds,
            Pacing pacing,
            int width,
            int height,
            boolean watermark) {
        this(
                title,
                script,
                style,
                language,
                seed,
                durationSeconds,
                pacing,
                width,
                height,
                watermark,
                CulturalPreferences.NONE,
                List.of());
    }
}
