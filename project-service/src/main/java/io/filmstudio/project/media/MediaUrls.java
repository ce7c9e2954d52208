package io.filmstudio.project.media;

import io.filmstudio.common.storage.MediaStorage;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Presigned URLs of stored media. They are made on every read, since each lives for an hour only. */
@Component
public class MediaUrls {

    public static final Duration LIFE = Duration.ofHours(1);

    private final MediaStorage storage;

    MediaUrls(MediaStorage storage) {
        this.storage = storage;
    }

    /** Where the object can be watched; null for no object. */
    public @Nullable URI view(@Nullable String key) {
        return key == null ? null : storage.presignGet(key, LIFE, null);
    }

    /** Where the object can be saved under that name. */
    public URI download(String key, String fileName) {
        return storage.presignGet(key, LIFE, fileName);
    }

    public @Nullable Subtitles subtitles(@Nullable String srtKey, @Nullable String vttKey) {
        return srtKey == null && vttKey == null ? null : new Subtitles(view(srtKey), view(vttKey));
    }

    /** The subtitles of a film in both common formats. */
    public record Subtitles(@Nullable URI srt, @Nullable URI vtt) {}
}
