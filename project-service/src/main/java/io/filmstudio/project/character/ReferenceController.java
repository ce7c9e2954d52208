package io.filmstudio.project.character;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.project.media.MediaUrls;
import io.filmstudio.project.project.Precondition;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes pictures as the one file of a form or as the body itself. Setting a picture may be repeated without a key. */
@RestController
@RequestMapping("/api/projects/{id}/characters/{characterId}/reference")
class ReferenceController {

    private final ReferenceService references;
    private final MediaUrls urls;

    ReferenceController(ReferenceService references, MediaUrls urls) {
        this.references = references;
        this.urls = urls;
    }

    /** Sets the reference picture of a character: a JPEG or PNG of at most 10 MB as the one file of a form. */
    @Refuses({"409 project-processing", "412 project-changed"})
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CharacterView> upload(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable UUID characterId,
            @RequestHeader(name = "If-Match") @Nullable String ifMatch,
            MultipartHttpServletRequest form)
            throws IOException {
        var files =
                form.getMultiFileMap().values().stream().flatMap(List::stream).toList();
        if (files.size() != 1) {
            throw ProblemException.invalid("file", "must be one picture");
        }
        return set(user, id, characterId, ifMatch, files.getFirst().getBytes());
    }

    /** Sets the reference picture of a character: a JPEG or PNG of at most 10 MB as the body. */
    @Refuses({"409 project-processing", "412 project-changed"})
    @PostMapping(consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<CharacterView> put(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable UUID characterId,
            @RequestHeader(name = "If-Match") @Nullable String ifMatch,
            @RequestBody byte[] picture) {
        return set(user, id, characterId, ifMatch, picture);
    }

    private ResponseEntity<CharacterView> set(
            CurrentUser user, UUID id, UUID characterId, @Nullable String ifMatch, byte[] picture) {
        Part part = references.set(id, user.id(), characterId, new Precondition(ifMatch), picture);
        return ResponseEntity.ok()
                .eTag(Precondition.etag(part.character().revision()))
                .body(CharacterView.of(part, urls));
    }
}
