package io.filmstudio.project.version;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What another service may publish of a project in its owner's name. */
@RestController
@RequestMapping("/internal/projects/{id}/film")
class InternalFilmController {

    private final FilmService films;

    InternalFilmController(FilmService films) {
        this.films = films;
    }

    @GetMapping
    FinishedFilm get(@PathVariable UUID id, @RequestParam UUID userId) {
        return films.finished(id, userId);
    }
}
