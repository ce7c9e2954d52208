package io.filmstudio.admin.work;

import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Which jobs a list shows; nulls do not filter. */
record JobFilter(
        @Nullable @Pattern(
                        regexp = "queued|processing|completed|failed|cancelled",
                        message = "must be queued, processing, completed, failed or cancelled")
                String status,
        @Nullable @Pattern(
                        regexp = "film|video_generation|audio_generation|lip_sync|music_generation",
                        message = "must be film, video_generation, audio_generation, lip_sync or music_generation")
                String type,
        @BindParam("user") @Nullable UUID userId) {}
