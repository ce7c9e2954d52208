package io.filmstudio.youtube.upload;

import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.youtube.api.YoutubeVideos;
import io.filmstudio.youtube.upload.Upload.Status;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/youtube")
class UploadController {

    private final UploadService uploads;
    private final YoutubeVideos videos;

    UploadController(UploadService uploads, YoutubeVideos videos) {
        this.uploads = uploads;
        this.videos = videos;
    }

    /** Publishes the film of a project: 200 when it is on YouTube within {@code Prefer: wait=N} seconds, else 202: the work goes on. */
    @Idempotent
    @PostMapping("/upload")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "Accepted", useReturnTypeSchema = true)
    @Refuses({
        "404 not-found",
        "409 no-film",
        "409 youtube-upload-limit",
        "422 youtube-invalid-metadata",
        "409 youtube-not-connected",
        "502 youtube-failed",
        "503 youtube-busy",
        "503 youtube-quota-exceeded",
        "503 project-service-unavailable"
    })
    ResponseEntity<UploadView> upload(
            CurrentUser user,
            @MintedId UUID id,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @Valid @RequestBody UploadRequest request)
            throws InterruptedException {
        Upload placed = uploads.place(id, user.id(), request);
        Optional<Duration> wait = uploads.preferredWait(prefer);
        Upload upload = uploads.await(placed, wait.orElse(Duration.ZERO));
        if (upload.failure().isPresent()) {
            throw upload.failure().get().problem();
        }
        var answer = ResponseEntity.status(upload.status() == Status.UPLOADED ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/api/youtube/uploads/" + upload.id()));
        wait.ifPresent(seconds -> answer.header("Preference-Applied", "wait=" + seconds.toSeconds()));
        return answer.body(UploadView.of(upload, videos));
    }

    /** How far an upload is. */
    @GetMapping("/uploads/{id}")
    @Refuses("409 youtube-not-connected")
    UploadView get(CurrentUser user, @PathVariable UUID id) {
        return UploadView.of(uploads.get(id, user.id()), videos);
    }
}
