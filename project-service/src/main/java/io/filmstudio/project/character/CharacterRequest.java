package io.filmstudio.project.character;

import io.filmstudio.project.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody whole: what is left out is left to the script. */
record CharacterRequest(
        @NotNull(message = "must not be blank") @PlainText(maxLength = 100, blank = false) String name,
        @PlainText(maxLength = 500, lines = true) @Nullable String description,
        @Size(max = 100) @Nullable String voiceId,
        @Valid @Nullable Looks appearance) {

    StoryCharacter applyTo(StoryCharacter character) {
        return character.described(name, description, voiceId, appearance == null ? Looks.UNSAID : appearance);
    }
}
