package io.filmstudio.project.version;

import io.filmstudio.common.storage.MediaStorage;
import io.filmstudio.common.storage.StoredObject;
import io.filmstudio.common.web.Paging;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.project.media.MediaUrls;
import io.filmstudio.project.project.ProjectLifecycle;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The films of a project, for their owner. */
@Service
class FilmService {

    private final VersionRepository versions;
    private final ProjectLifecycle projects;
    private final MediaUrls urls;
    private final MediaStorage storage;
    private final Clock clock;

    FilmService(
            VersionRepository versions, ProjectLifecycle projects, MediaUrls urls, MediaStorage storage, Clock clock) {
        this.versions = versions;
        this.projects = projects;
        this.urls = urls;
        this.storage = storage;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    VersionListView versions(UUID projectId, UUID userId, Paging paging) {
        projects.requireOwned(projectId, userId);
        var page = versions.page(projectId, paging.limit(), paging.offset()).stream()
                .map(version -> VersionView.of(version, urls))
                .toList();
        return new VersionListView(page, paging.page(), paging.limit(), versions.count(projectId));
    }

    @Transactional(readOnly = true)
    DownloadView download(UUID projectId, UUID userId, @Nullable Integer number) {
        projects.requireOwned(projectId, userId);
        FilmVersion version = (number == null ? versions.findShown(projectId) : versions.find(projectId, number))
                .filter(found -> found.outputKey() != null)
                .orElseThrow(() ->
                        new ProblemException(HttpStatus.CONFLICT, "no-film", "There is no film to download yet."));
        String fileName = version.title().replaceAll("[^\\p{L}\\p{N}._ -]", "_") + ".mp4";
        return new DownloadView(
                urls.download(version.outputKey(), fileName),
                fileName,
                clock.instant().plus(MediaUrls.LIFE));
    }

    /**
     * The film of a completed project; 404 for another's, 409 while there is none or a new one is being made. No connection
     * is held while the storage is asked.
     */
    FinishedFilm finished(UUID projectId, UUID userId) {
        projects.requireCompleted(projectId, userId);
        FilmVersion version = versions.findShown(projectId).orElseThrow(FilmService::notFinished);
        StoredObject film =
                Optional.ofNullable(version.outputKey()).flatMap(storage::find).orElseThrow(FilmService::notFinished);
        return new FinishedFilm(projectId, version.number(), version.title(), film.key(), film.sizeBytes());
    }

    private static ProblemException notFinished() {
        return new ProblemException(HttpStatus.CONFLICT, "no-film", "The project has no finished film.");
    }
}
