package io.filmstudio.project.version;

import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.project.version.SubmitReply.Refused;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}")
class GenerationController {

    private final VersionService versions;
    private final SubmissionService submissions;

    GenerationController(VersionService versions, SubmissionService submissions) {
        this.versions = versions;
        this.submissions = submissions;
    }

    /** Makes a film of the project, or another one: earlier films stay among the versions. */
    @Idempotent
    @PostMapping({"/generate", "/regenerate"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses({"402 insufficient-credits", "409 project-processing", "422 under-review"})
    GenerationView generate(
            CurrentUser user,
            @PathVariable UUID id,
            @MintedId UUID jobId,
            @Valid @RequestBody(required = false) @Nullable GenerationRequest request) {
        GenerationRequest wishes = Optional.ofNullable(request).orElse(GenerationRequest.EMPTY);
        FilmVersion version = versions.start(id, user.id(), jobId, wishes);
        SubmitReply reply = submissions.submit(version);
        if (reply instanceof Refused(HttpStatus status, String code, String sentence)) {
            throw new ProblemException(status, code, sentence);
        }
        return GenerationView.of(version, reply);
    }

    /** @param estimatedTime seconds until the film is ready; null while nobody can tell */
    record GenerationView(UUID jobId, String status, @Nullable Long estimatedTime, String message) {

        static GenerationView of(FilmVersion version, SubmitReply reply) {
            return new GenerationView(
                    version.jobId(),
                    "queued",
                    reply.estimatedTime(),
                    "Version " + version.number() + " of the film is on its way.");
        }
    }
}
