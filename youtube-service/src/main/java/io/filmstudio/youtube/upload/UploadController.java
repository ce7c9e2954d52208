package io.filmstudio.youtube.upload;

import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.youtube.channel.ChannelService;
import io.filmstudio.youtube.channel.PublishingUnavailable;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/youtube")
class UploadController {

    private final ChannelService channels;
    private final UploadRepository uploads;

    UploadController(ChannelService channels, UploadRepository uploads) {
        this.channels = channels;
        this.uploads = uploads;
    }

    @PostMapping("/upload")
    UploadView upload(CurrentUser user, @Valid @RequestBody UploadRequest request) {
        channels.requireChannel(user.id());
        throw PublishingUnavailable.problem();
    }

    @GetMapping("/uploads/{id}")
    UploadView get(CurrentUser user, @PathVariable UUID id) {
        channels.requireChannel(user.id());
        return uploads.find(id, user.id()).orElseThrow(() -> ProblemException.notFound("upload"));
    }
}
