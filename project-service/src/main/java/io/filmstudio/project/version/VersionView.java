package io.filmstudio.project.version;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.filmstudio.project.media.MediaUrls;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record VersionView(
        int version,
        UUID jobId,
        String status,
        String style,
        long seed,
        @Nullable Integer duration,
        @Nullable String pacing,
        @JsonRawValue String characters,
        @JsonRawValue String culturalPreferences,
        @Nullable URI outputUrl,
        @Nullable URI thumbnailUrl,
        MediaUrls.@Nullable Subtitles subtitles,
        @Nullable Double seconds,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Failure error,
        Instant createdAt,
        @Nullable Instant endedAt) {

    record Failure(String code, @Nullable String message) {}

    static VersionView of(FilmVersion version, MediaUrls urls) {
        String code = version.errorCode();
        return new VersionView(
                version.number(),
                version.jobId(),
                version.status(),
                version.style(),
                version.seed(),
                version.duration(),
                version.pacing(),
                version.characters(),
                version.culturalPreferences(),
                urls.view(version.outputKey()),
                urls.view(version.thumbnailKey()),
                urls.subtitles(version.srtKey(), version.vttKey()),
                version.seconds(),
                version.width(),
                version.height(),
                code == null ? null : new Failure(code, version.errorMessage()),
                version.createdAt(),
                version.endedAt());
    }
}
