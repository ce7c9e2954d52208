package io.filmstudio.project.version;

import io.filmstudio.common.web.Paging;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.project.media.MediaUrls;
import io.filmstudio.project.project.ProjectLifecycle;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The films of a project, for their owner. */
@Service
@Transactional(readOnly = true)
class FilmService {

    private final VersionRepository versions;
    private final ProjectLifecycle projects;
    private final MediaUrls urls;
    private final Clock clock;

    FilmService(VersionRepository versions, ProjectLifecycle projects, MediaUrls urls, Clock clock) {
        this.versions = versions;
        this.projects = projects;
        this.urls = urls;
        this.clock = clock;
    }

    VersionListView versions(UUID projectId, UUID userId, Paging paging) {
        projects.requireOwned(projectId, userId);
        var page = versions.page(projectId, paging.limit(), paging.offset()).stream()
                .map(version -> VersionView.of(version, urls))
                .toList();
        return new VersionListView(page, paging.page(), paging.limit(), versions.count(projectId));
    }

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
}
