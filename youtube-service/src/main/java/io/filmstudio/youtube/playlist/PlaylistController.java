package io.filmstudio.youtube.playlist;

import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.youtube.channel.ChannelService;
import io.filmstudio.youtube.channel.PublishingUnavailable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/youtube/playlist")
class PlaylistController {

    private final ChannelService channels;

    PlaylistController(ChannelService channels) {
        this.channels = channels;
    }

    @PostMapping
    PlaylistView create(CurrentUser user, @Valid @RequestBody PlaylistRequest request) {
        channels.requireChannel(user.id());
        throw PublishingUnavailable.problem();
    }

    record PlaylistRequest(
            @NotBlank @Size(max = 150) String title,
            @Size(max = 5000) @Nullable String description,
            @NotNull @Pattern(regexp = "private|unlisted|public", message = "must be private, unlisted or public") String privacy) {}

    record PlaylistView(String playlistId, String title, String url) {}
}
