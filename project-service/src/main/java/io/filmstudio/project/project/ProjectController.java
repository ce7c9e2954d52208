package io.filmstudio.project.project;

import io.filmstudio.common.idempotency.Idempotent;
import io.filmstudio.common.idempotency.MintedId;
import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.Paging;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.project.media.MediaUrls;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects")
class ProjectController {

    private final ProjectService projects;
    private final ProjectLifecycle lifecycle;
    private final MediaUrls urls;

    ProjectController(ProjectService projects, ProjectLifecycle lifecycle, MediaUrls urls) {
        this.projects = projects;
        this.lifecycle = lifecycle;
        this.urls = urls;
    }

    /** Begins a project with a draft. */
    @Idempotent
    @PostMapping({"", "/create"})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ProjectView> create(CurrentUser user, @MintedId UUID id, @Valid @RequestBody DraftRequest request) {
        Project project = projects.create(id, user.id(), request.toDraft());
        return ResponseEntity.created(URI.create("/api/projects/" + id))
                .eTag(Precondition.etag(project.revision()))
                .body(ProjectView.of(project, urls));
    }

    /** My projects, newest first. */
    @GetMapping
    ProjectListView list(
            CurrentUser user,
            @RequestParam @Nullable String status,
            @RequestParam(defaultValue = "") String q,
            @Valid Paging paging) {
        Optional<ProjectStatus> wanted = Optional.ofNullable(status).map(ProjectController::statusOf);
        return ProjectListView.of(projects.search(user.id(), wanted, q, paging), paging, urls);
    }

    /** One project, with its film when there is one. */
    @GetMapping("/{id}")
    ResponseEntity<ProjectView> get(CurrentUser user, @PathVariable UUID id) {
        return view(projects.get(id, user.id()));
    }

    /** Replaces a draft; what is left out gets its default. */
    @PutMapping("/{id}")
    @Refuses({"409 project-not-draft", "412 project-changed"})
    ResponseEntity<ProjectView> replace(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match") @Nullable String ifMatch,
            @Valid @RequestBody DraftRequest request) {
        return edit(user, id, ifMatch, draft -> request.toDraft());
    }

    /** Changes what is named of a draft. */
    @PatchMapping("/{id}")
    @Refuses({"409 project-not-draft", "412 project-changed"})
    ResponseEntity<ProjectView> change(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match") @Nullable String ifMatch,
            @Valid @RequestBody DraftChanges changes) {
        return edit(user, id, ifMatch, changes::applyTo);
    }

    /** Deletes a project. What was made of it is kept for 30 days. */
    @DeleteMapping("/{id}")
    @Refuses("409 project-processing")
    DeletedView delete(CurrentUser user, @PathVariable UUID id) {
        lifecycle.delete(id, user.id());
        return new DeletedView("The project was deleted.");
    }

    private ResponseEntity<ProjectView> edit(
            CurrentUser user, UUID id, @Nullable String ifMatch, UnaryOperator<Draft> changes) {
        try {
            return view(projects.edit(id, user.id(), new Precondition(ifMatch), changes));
        } catch (ObjectOptimisticLockingFailureException ex) {
            throw Precondition.changedMeanwhile();
        }
    }

    private ResponseEntity<ProjectView> view(Project project) {
        return ResponseEntity.ok().eTag(Precondition.etag(project.revision())).body(ProjectView.of(project, urls));
    }

    private static ProjectStatus statusOf(String text) {
        return ProjectStatus.find(text)
                .orElseThrow(
                        () -> ProblemException.invalid("status", "must be draft, processing, completed or failed"));
    }

    record DeletedView(String message) {}
}
