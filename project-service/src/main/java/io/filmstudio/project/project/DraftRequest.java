package io.filmstudio.project.project;

import io.filmstudio.project.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole draft: what is left out gets its default. */
record DraftRequest(
        @NotNull(message = "must not be blank") @PlainText(maxLength = 100, blank = false) String name,
        @PlainText(maxLength = 2000, lines = true) @Nullable String description,
        @Pattern(regexp = DraftRequest.WORD, message = "must be a word such as story") @Nullable String videoType,
        @Pattern(regexp = DraftRequest.LANGUAGE, message = "must be a language tag such as en") @Nullable String language,
        @PlainText(maxLength = 20_000, maxWords = 500, lines = true) @Nullable String script,
        @PlainText(maxLength = 40) @Nullable String style) {

    static final String WORD = "[a-z][a-z0-9_-]{0,39}";
    static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    Draft toDraft() {
        return Draft.of(name, description, videoType, language, script, style);
    }
}
