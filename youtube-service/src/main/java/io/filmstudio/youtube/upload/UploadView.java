package io.filmstudio.youtube.upload;

import io.filmstudio.youtube.api.YoutubeVideos;
import io.filmstudio.youtube.upload.Upload.Failure;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param progress 0 to 1
 * @param playlist {@code pending}, {@code added} or {@code failed}; null where none was asked for
 */
record UploadView(
        UUID uploadId,
        UUID projectId,
        String status,
        double progress,
        @Nullable String videoId,
        @Nullable String url,
        @Nullable String playlist,
        @Nullable String playlistError,
        @Nullable ErrorView error) {

    static UploadView of(Upload upload, YoutubeVideos videos) {
        return new UploadView(
                upload.id(),
                upload.projectId(),
                lower(upload.status()),
                (double) upload.uploadedBytes() / upload.mediaBytes(),
                upload.videoId(),
                Optional.ofNullable(upload.videoId()).map(videos::url).orElse(null),
                Optional.ofNullable(upload.playlistStatus())
                        .map(UploadView::lower)
                        .orElse(null),
                upload.playlistError(),
                upload.failure().map(ErrorView::of).orElse(null));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    record ErrorView(String code, String message) {

        static ErrorView of(Failure failure) {
            return new ErrorView(failure.code(), failure.message());
        }
    }
}
