package io.filmstudio.project.project;

import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.contract.project.ProjectDeleted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The states of a project. Each change is one conditional statement, told to the other services in the same
 * transaction; a change that comes too late does nothing.
 */
@Service
public class ProjectLifecycle {

    private final ProjectStates states;
    private final Outbox outbox;

    ProjectLifecycle(ProjectStates states, Outbox outbox) {
        this.states = states;
        this.outbox = outbox;
    }

    /** Starts a new version under that job; of many callers at once exactly one gets it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Started start(UUID projectId, UUID userId, UUID jobId) {
        Started started = states.start(projectId, userId, jobId).orElseThrow(() -> refusal(projectId, userId));
        outbox.publish(started.updated());
        return started;
    }

    /** Takes a start back, as if it had not been, but for the reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Started.Before before, UUID projectId, UUID jobId, String code, @Nullable String message) {
        states.withdraw(before, projectId, jobId, code, message).ifPresent(outbox::publish);
    }

    /** The job of the latest version runs again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(UUID projectId, UUID jobId) {
        states.resume(projectId, jobId).ifPresent(outbox::publish);
    }

    /** Shows the film unless a newer one is shown; the latest version's film completes the project. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(UUID projectId, UUID jobId, Film film) {
        states.show(projectId, jobId, film).ifPresent(outbox::publish);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fail(UUID projectId, UUID jobId, String code, String message) {
        states.fail(projectId, jobId, code, message).ifPresent(outbox::publish);
    }

    /** Back to the earlier film, or to the draft when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(UUID projectId, UUID jobId) {
        states.cancel(projectId, jobId).ifPresent(outbox::publish);
    }

    /** Hides a project for ever. Its media goes when nobody can want it back. */
    @Transactional
    public void delete(UUID projectId, UUID userId) {
        Instant deletedAt = states.delete(projectId, userId).orElseThrow(() -> refusal(projectId, userId));
        outbox.publish(new ProjectDeleted(projectId, userId, deletedAt));
    }

    /** Throws for a project that is absent, deleted or somebody else's. */
    @Transactional(readOnly = true)
    public void requireOwned(UUID projectId, UUID userId) {
        states.findStatus(projectId, userId).orElseThrow(() -> ProblemException.notFound("project"));
    }

    /** Throws for a project that is not the user's, and for one whose film is not finished. */
    @Transactional(readOnly = true)
    public void requireCompleted(UUID projectId, UUID userId) {
        ProjectStatus status =
                states.findStatus(projectId, userId).orElseThrow(() -> ProblemException.notFound("project"));
        if (status == ProjectStatus.PROCESSING) {
            throw beingMade();
        }
        if (status != ProjectStatus.COMPLETED) {
            throw new ProblemException(HttpStatus.CONFLICT, "no-film", "The project has no finished film.");
        }
    }

    private ProblemException refusal(UUID projectId, UUID userId) {
        ProjectStatus status =
                states.findStatus(projectId, userId).orElseThrow(() -> ProblemException.notFound("project"));
        return status == ProjectStatus.PROCESSING
                ? beingMade()
                : ProblemException.invalid("script", "must not be empty when a film is to be made");
    }

    private static ProblemException beingMade() {
        return new ProblemException(HttpStatus.CONFLICT, "project-processing", "A film of this project is being made.");
    }
}
