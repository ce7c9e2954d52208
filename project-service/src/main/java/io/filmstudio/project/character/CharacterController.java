package io.filmstudio.project.character;

import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.project.media.MediaUrls;
import io.filmstudio.project.project.Precondition;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}/characters")
class CharacterController {

    private final CharacterService characters;
    private final ReferenceService references;
    private final VoiceClient voices;
    private final MediaUrls urls;

    CharacterController(CharacterService characters, ReferenceService references, VoiceClient voices, MediaUrls urls) {
        this.characters = characters;
        this.references = references;
        this.voices = voices;
        this.urls = urls;
    }

    /** Lists whom the script shows and whom the writer added. */
    @GetMapping
    ListView list(CurrentUser user, @PathVariable UUID id) {
        return new ListView(characters.list(id, user.id()).stream()
                .map(part -> CharacterView.of(part, urls))
                .toList());
    }

    /** Tells of one character. */
    @GetMapping("/{characterId}")
    ResponseEntity<CharacterView> get(CurrentUser user, @PathVariable UUID id, @PathVariable UUID characterId) {
        return view(ResponseEntity.ok(), characters.get(id, user.id(), characterId));
    }

    /** Adds somebody. Whom the script never names is not in the film. */
    @Idempotent
    @PostMapping
    @Refuses({"409 character-exists", "409 too-many-characters", "409 project-processing"})
    ResponseEntity<CharacterView> add(
            CurrentUser user,
            @PathVariable UUID id,
            @MintedId UUID characterId,
            @RequestHeader("Authorization") String authorization,
            @Valid @RequestBody CharacterRequest request) {
        voices.requireVoice(request.voiceId(), authorization);
        Part added = characters.add(id, user.id(), characterId, request);
        URI location = URI.create("/api/projects/" + id + "/characters/" + characterId);
        return view(ResponseEntity.created(location), added);
    }

    /** Decides about a character: what is left out is left to the script. */
    @PutMapping("/{characterId}")
    @Refuses({"409 character-exists", "409 project-processing", "412 project-changed"})
    ResponseEntity<CharacterView> replace(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable UUID characterId,
            @RequestHeader("Authorization") String authorization,
            @RequestHeader(name = "If-Match") @Nullable String ifMatch,
            @Valid @RequestBody CharacterRequest request) {
        voices.requireVoice(request.voiceId(), authorization);
        return view(
                ResponseEntity.ok(),
                characters.edit(id, user.id(), characterId, new Precondition(ifMatch), request::applyTo));
    }

    /** Changes what was decided about a character: what is left out stays, an appearance is replaced whole. */
    @PatchMapping("/{characterId}")
    @Refuses({"409 character-exists", "409 project-processing", "412 project-changed"})
    ResponseEntity<CharacterView> change(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable UUID characterId,
            @RequestHeader("Authorization") String authorization,
            @RequestHeader(name = "If-Match") @Nullable String ifMatch,
            @Valid @RequestBody CharacterChanges changes) {
        voices.requireVoice(changes.voiceId(), authorization);
        return view(
                ResponseEntity.ok(),
                characters.edit(id, user.id(), characterId, new Precondition(ifMatch), changes::applyTo));
    }

    /** Forgets what was decided about a character; whom the script shows stays as the script has them. */
    @DeleteMapping("/{characterId}")
    @Refuses({"409 project-processing", "412 project-changed"})
    RemovedView remove(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable UUID characterId,
            @RequestHeader(name = "If-Match") @Nullable String ifMatch) {
        StoryCharacter removed = characters.remove(id, user.id(), characterId, new Precondition(ifMatch));
        references.discard(removed.referenceKey());
        return new RemovedView("What was decided about the character was removed.");
    }

    private ResponseEntity<CharacterView> view(ResponseEntity.BodyBuilder answer, Part part) {
        return answer.eTag(Precondition.etag(part.character().revision())).body(CharacterView.of(part, urls));
    }

    record ListView(List<CharacterView> characters) {}

    record RemovedView(String message) {}
}
