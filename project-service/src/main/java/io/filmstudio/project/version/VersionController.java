package io.filmstudio.project.version;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.Paging;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}")
class VersionController {

    private final FilmService films;

    VersionController(FilmService films) {
        this.films = films;
    }

    /** The films made of a project, newest first. */
    @GetMapping("/versions")
    VersionListView list(CurrentUser user, @PathVariable UUID id, @Valid Paging paging) {
        return films.versions(id, user.id(), paging);
    }

    /** Where to fetch a film: the one that the project shows, or that of one version. */
    @GetMapping("/download")
    @Refuses("409 no-film")
    DownloadView download(CurrentUser user, @PathVariable UUID id, @RequestParam @Nullable Integer version) {
        return films.download(id, user.id(), version);
    }
}
