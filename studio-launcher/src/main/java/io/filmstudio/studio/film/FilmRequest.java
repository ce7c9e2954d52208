package io.filmstudio.studio.film;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be made; the server's defaults stand for what is null. */
record FilmRequest(ScriptFile script, @Nullable String style, @Nullable String language) {

    Map<String, String> body() {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("name", title());
        body.put("script", script.text());
        if (style != null) {
            body.put("style", style);
        }
        if (language != null) {
            body.put("language", language);
        }
        return body;
    }

    /** A script that has no title of its own is called after its file, as a person would write it. */
    String title() {
        String words = script.name().replaceAll("[-_\\s]+", " ").strip();
        return words.isEmpty()
                ? script.name()
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
    }
}
