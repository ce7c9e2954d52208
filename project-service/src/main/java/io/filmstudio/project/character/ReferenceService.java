package io.filmstudio.project.character;

import io.filmstudio.common.storage.MediaStorage;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.project.picture.PictureReader;
import io.filmstudio.project.picture.PictureReader.Picture;
import io.filmstudio.project.project.Precondition;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import software.amazon.awssdk.core.exception.SdkException;

/** Reference pictures. What was uploaded is never kept: only what was painted anew from its pixels. */
@Service
class ReferenceService {

    private static final Logger log = LoggerFactory.getLogger(ReferenceService.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final CharacterService characters;
    private final PictureReader pictures;
    private final MediaStorage storage;

    ReferenceService(CharacterService characters, PictureReader pictures, MediaStorage storage) {
        this.characters = characters;
        this.pictures = pictures;
        this.storage = storage;
    }

    /** Makes a picture somebody's reference; the same picture again changes nothing that can be seen. */
    Part set(UUID projectId, UUID userId, UUID characterId, Precondition seen, byte[] upload) {
        seen.check(characters.get(projectId, userId, characterId).character().revision());
        Picture picture = pictures.read(upload);
        String key = "projects/%s/characters/%s/%s.jpg".formatted(projectId, characterId, UUID.randomUUID());
        store(key, picture.jpeg());
        var replaced = new AtomicReference<@Nullable String>();
        try {
            Part part = characters.edit(projectId, userId, characterId, seen, character -> {
                replaced.set(character.referenceKey());
                return character.pictured(key, picture.colors());
            });
            discard(replaced.get());
            return part;
        } catch (ProblemException ex) {
            // after anything else the character may have the picture
            discard(key);
            throw ex;
        }
    }

    /** Deletes a picture that nothing names any more. One that cannot be deleted now goes with its project. */
    void discard(@Nullable String key) {
        if (key == null) {
            return;
        }
        try {
            storage.delete(key);
        } catch (SdkException ex) {
            log.warn("the picture {} stays until its project is purged: {}", key, ex.toString());
        }
    }

    private void store(String key, byte[] jpeg) {
        try {
            storage.put(key, jpeg, "image/jpeg");
        } catch (SdkException ex) {
            log.warn("a picture could not be stored: {}", ex.toString());
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "The picture cannot be stored at the moment.",
                    RETRY_AFTER);
        }
    }
}
