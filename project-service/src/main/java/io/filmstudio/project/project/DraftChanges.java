package io.filmstudio.project.project;

import io.filmstudio.project.text.PlainText;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes to a draft: what is left out stays as it is, an empty text takes away what was there. */
record DraftChanges(
        @PlainText(maxLength = 100, blank = false) @Nullable String name,
        @PlainText(maxLength = 2000, lines = true) @Nullable String description,
        @Pattern(regexp = DraftRequest.WORD, message = "must be a word such as story") @Nullable String videoType,
        @Pattern(regexp = DraftRequest.LANGUAGE, message = "must be a language tag such as en") @Nullable String language,
        @PlainText(maxLength = 20_000, maxWords = 500, lines = true) @Nullable String script,
        @PlainText(maxLength = 40) @Nullable String style) {

    Draft applyTo(Draft draft) {
        return Draft.of(
                name == null ? draft.name() : name,
                description == null ? draft.description() : description,
                videoType == null ? draft.videoType() : videoType,
                language == null ? draft.language() : language,
                script == null ? draft.script() : script,
                style == null ? draft.style() : style);
    }
}
