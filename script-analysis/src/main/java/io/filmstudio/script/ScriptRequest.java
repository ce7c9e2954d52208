package io.filmstudio.script;

import io.filmstudio.plan.Style;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked a film of.
 *
 * @param title shown on the title card unless the script brings its own
 * @param script any text; nothing in it is refused
 * @param language ISO 639-1 code of what is spoken
 * @param durationSeconds length to aim at, or null for as long as the words need; words are never cut for it
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
        boolean watermark) {}
