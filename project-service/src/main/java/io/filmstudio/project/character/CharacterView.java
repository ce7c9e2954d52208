package io.filmstudio.project.character;

import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.Choices;
import io.filmstudio.project.media.MediaUrls;
import io.filmstudio.project.picture.PortraitColors;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param source {@code script} for somebody whom the script names, else {@code added}
 * @param inFilm whether the film will show them: only whom the script names
 * @param script what the script says, and what holds where nothing was chosen
 */
record CharacterView(
        UUID id,
        UUID projectId,
        String name,
        @Nullable String description,
        @Nullable String voiceId,
        Looks appearance,
        String source,
        boolean inFilm,
        @Nullable Told script,
        @Nullable Reference reference) {

    record Told(String gender, String age, List<String> traits) {}

    /**
     * @param url presigned, for an hour
     * @param colors what the picture gives to the film where nothing was chosen
     */
    record Reference(URI url, PortraitColors colors) {}

    static CharacterView of(Part part, MediaUrls urls) {
        StoryCharacter character = part.character();
        CastMember member = part.member();
        URI url = urls.view(character.referenceKey());
        return new CharacterView(
                character.id(),
                character.projectId(),
                character.name(),
                character.description(),
                character.voiceId(),
                character.appearance(),
                member == null ? "added" : "script",
                member != null,
                member == null
                        ? null
                        : new Told(Choices.id(member.gender()), Choices.id(member.age()), member.traits()),
                url == null ? null : new Reference(url, character.seen()));
    }
}
