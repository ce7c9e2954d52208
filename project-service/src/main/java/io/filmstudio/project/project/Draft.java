package io.filmstudio.project.project;

import org.jspecify.annotations.Nullable;

/** What a person writes down about a film before it is made. Blank text counts as none. */
record Draft(
        String name,
        @Nullable String description,
        String videoType,
        String language,
        @Nullable String script,
        @Nullable String style) {

    private static final String DEFAULT_VIDEO_TYPE = "story";
    private static final String DEFAULT_LANGUAGE = "en";

    static Draft of(
            String name,
            @Nullable String description,
            @Nullable String videoType,
            @Nullable String language,
            @Nullable String script,
            @Nullable String style) {
        return new Draft(
                name.strip(),
                blankToNull(description),
                videoType == null ? DEFAULT_VIDEO_TYPE : videoType,
                language == null ? DEFAULT_LANGUAGE : language,
                blankToNull(script),
                blankToNull(style));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
