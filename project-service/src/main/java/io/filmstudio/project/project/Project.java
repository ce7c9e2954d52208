package io.filmstudio.project.project;

import io.filmstudio.contract.project.ProjectCreated;
import io.filmstudio.contract.project.ProjectUpdated;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as its owner sees it. Its draft is edited here, under an optimistic lock; its states change by the
 * conditional statements of {@link ProjectLifecycle}, which raise the revision too.
 */
@Entity
class Project {

    @Id
    private UUID id;

    private UUID userId;
    private String name;
    private @Nullable String description;
    private String videoType;
    private String language;
    private @Nullable String script;
    private @Nullable String style;
    private ProjectStatus status;
    private @Nullable UUID jobId;
    private @Nullable String errorCode;
    private @Nullable String errorMessage;

    @Embedded
    private @Nullable Film film;

    @Version
    private @Nullable Long revision;

    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant deletedAt;

    protected Project() {}

    Project(UUID id, UUID userId, Draft draft, Instant now) {
        this.id = id;
        this.userId = userId;
        this.status = ProjectStatus.DRAFT;
        this.createdAt = now;
        edit(draft, now);
    }

    final void edit(Draft draft, Instant now) {
        name = draft.name();
        description = draft.description();
        videoType = draft.videoType();
        language = draft.language();
        script = draft.script();
        style = draft.style();
        updatedAt = now;
    }

    Draft draft() {
        return new Draft(name, description, videoType, language, script, style);
    }

    boolean isDraft() {
        return status == ProjectStatus.DRAFT;
    }

    ProjectCreated created() {
        return new ProjectCreated(id, userId, name, videoType, language, createdAt);
    }

    ProjectUpdated updated() {
        return new ProjectUpdated(id, userId, name, status.toString(), revision());
    }

    UUID id() {
        return id;
    }

    UUID userId() {
        return userId;
    }

    ProjectStatus status() {
        return status;
    }

    @Nullable UUID jobId() {
        return jobId;
    }

    @Nullable String errorCode() {
        return errorCode;
    }

    @Nullable String errorMessage() {
        return errorMessage;
    }

    @Nullable Film film() {
        return film;
    }

    long revision() {
        return revision == null ? 0 : revision;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
