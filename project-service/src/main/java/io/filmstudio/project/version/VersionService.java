package io.filmstudio.project.version;

import io.filmstudio.project.character.CharacterService;
import io.filmstudio.project.culture.PreferencesService;
import io.filmstudio.project.project.Film;
import io.filmstudio.project.project.ProjectLifecycle;
import io.filmstudio.project.project.Started;
import io.filmstudio.project.version.VersionRepository.Choices;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a version; each change of it and of its project is one transaction. */
@Service
class VersionService {

    private static final String DEFAULT_STYLE = "storybook";

    private final VersionRepository versions;
    private final ProjectLifecycle projects;
    private final CharacterService characters;
    private final PreferencesService preferences;
    private final SubmissionProperties properties;

    VersionService(
            VersionRepository versions,
            ProjectLifecycle projects,
            CharacterService characters,
            PreferencesService preferences,
            SubmissionProperties properties) {
        this.versions = versions;
        this.projects = projects;
        this.characters = characters;
        this.preferences = preferences;
        this.properties = properties;
    }

    /** Starts a new version under that job, of the project as it is now. Asked again for the same job, answers the version that is there. */
    @Transactional
    FilmVersion start(UUID projectId, UUID userId, UUID jobId, GenerationRequest request) {
        return versions.find(jobId)
                .filter(version -> version.projectId().equals(projectId)
                        && version.userId().equals(userId))
                .orElseGet(() -> {
                    Started started = projects.start(projectId, userId, jobId);
                    return versions.insert(
                            jobId,
                            projectId,
                            userId,
                            started,
                            choices(projectId, request, started),
                            properties.grace());
                });
    }

    /** ai-job-service will never run this job: the project is what it was before. */
    @Transactional
    void withdraw(UUID jobId, String code, @Nullable String message) {
        versions.deleteRefused(jobId).ifPresent(version -> {
            var before = new Started.Before(version.statusBefore(), version.jobBefore());
            projects.withdraw(before, version.projectId(), jobId, code, message);
        });
    }

    /** The job waits or runs, in that run. */
    @Transactional
    void alive(UUID jobId, int run) {
        versions.resume(jobId, run).ifPresent(version -> projects.resume(version.projectId(), jobId));
        versions.alive(jobId, properties.reconcileAfter());
    }

    /** A run of the job ended; told twice, or too late, it changes nothing. */
    @Transactional
    void end(Ending ending) {
        versions.end(ending).ifPresent(this::tellProject);
    }

    @Transactional
    void lost(UUID jobId) {
        versions.lost(jobId);
    }

    /** The clock that all replicas share. */
    Instant databaseTime() {
        return versions.now();
    }

    /** The next version that was to be looked after by then, if there is one; it is the caller's for a while. */
    @Transactional
    Optional<FilmVersion> claimDue(Instant then) {
        return versions.claimDue(then);
    }

    private void tellProject(FilmVersion version) {
        switch (version.status()) {
            case "completed" -> projects.complete(version.projectId(), version.jobId(), film(version));
            case "failed" ->
                projects.fail(version.projectId(), version.jobId(), version.errorCode(), version.errorMessage());
            default -> projects.cancel(version.projectId(), version.jobId());
        }
    }

    private static Film film(FilmVersion version) {
        return new Film(
                version.number(), version.outputKey(), version.thumbnailKey(), version.srtKey(), version.vttKey());
    }

    private Choices choices(UUID projectId, GenerationRequest request, Started started) {
        String style = request.style() == null ? started.style() : request.style();
        long seed = request.seed() == null ? ThreadLocalRandom.current().nextLong(1L << 31) : request.seed();
        return new Choices(
                style == null ? DEFAULT_STYLE : style,
                seed,
                request.duration(),
                request.pacing(),
                characters.snapshot(projectId),
                preferences.snapshot(projectId));
    }
}
