package io.filmstudio.project.character;

import io.filmstudio.project.picture.PortraitColors;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a writer has decided about somebody.
 *
 * @param seen the colours of the reference picture
 * @param revision 0 while nothing was decided
 */
record StoryCharacter(
        UUID id,
        UUID projectId,
        String name,
        @Nullable String description,
        @Nullable String voiceId,
        Looks appearance,
        @Nullable String referenceKey,
        PortraitColors seen,
        long revision) {

    static StoryCharacter undecided(UUID id, UUID projectId, String name) {
        return new StoryCharacter(id, projectId, name, null, null, Looks.UNSAID, null, PortraitColors.NONE, 0);
    }

    /** A name as names are compared. */
    static String key(String name) {
        return name.strip().replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
    }

    boolean isStored() {
        return revision > 0;
    }

    StoryCharacter described(
            String newName, @Nullable String newDescription, @Nullable String newVoiceId, Looks newAppearance) {
        return new StoryCharacter(
                id,
                projectId,
                newName.strip(),
                newDescription == null || newDescription.isBlank() ? null : newDescription,
                newVoiceId == null || newVoiceId.isBlank() ? null : newVoiceId,
                newAppearance,
                referenceKey,
                seen,
                revision);
    }

    StoryCharacter pictured(String key, PortraitColors colors) {
        return new StoryCharacter(id, projectId, name, description, voiceId, appearance, key, colors, revision);
    }
}
