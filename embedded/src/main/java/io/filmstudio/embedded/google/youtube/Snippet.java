package io.filmstudio.embedded.google.youtube;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a video is about, as its owner says. */
public record Snippet(
        String title,
        String description,
        List<String> tags,
        String categoryId,
        @Nullable String defaultLanguage,
        @Nullable String defaultAudioLanguage) {}
