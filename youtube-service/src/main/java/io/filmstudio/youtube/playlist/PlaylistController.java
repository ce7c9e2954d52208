package io.filmstudio.youtube.playlist;

import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/youtube/playlist")
class PlaylistController {

    private final PlaylistService playlists;

    PlaylistController(PlaylistService playlists) {
        this.playlists = playlists;
    }

    /** Makes a playlist on my channel. */
    @Idempotent
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses({"409 youtube-not-connected", "502 youtube-failed", "503 youtube-busy", "503 youtube-quota-exceeded"})
    PlaylistView create(CurrentUser user, @Valid @RequestBody PlaylistRequest request) {
        return playlists.create(user.id(), request);
    }

    /** The limits are those that YouTube documents for {@code playlists.insert}. */
    record PlaylistRequest(
            @NotBlank @Size(max = 150) @Pattern(regexp = "[^<>]*", message = "must not contain < or >") String title,
            @Size(max = 5000) @Pattern(regexp = "[^<>]*", message = "must not contain < or >") @Nullable String description,
            @NotNull @Pattern(regexp = "private|unlisted|public", message = "must be private, unlisted or public") String privacy) {

        PlaylistRequest {
            description = description == null ? "" : description;
        }
    }

    record PlaylistView(String playlistId, String title, String url) {}
}
