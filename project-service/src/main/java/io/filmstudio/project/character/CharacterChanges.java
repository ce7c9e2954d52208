package io.filmstudio.project.character;

import io.filmstudio.project.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Changes to somebody: what is left out stays, an empty text takes away what was there, an appearance is replaced whole. */
record CharacterChanges(
        @PlainText(maxLength = 100, blank = false) @Nullable String name,
        @PlainText(maxLength = 500, lines = true) @Nullable String description,
        @Size(max = 100) @Nullable String voiceId,
        @Valid @Nullable Looks appearance) {

    StoryCharacter applyTo(StoryCharacter character) {
        return character.described(
                name == null ? character.name() : name,
                description == null ? character.description() : description,
                voiceId == null ? character.voiceId() : voiceId,
                appearance == null ? character.appearance() : appearance);
    }
}
