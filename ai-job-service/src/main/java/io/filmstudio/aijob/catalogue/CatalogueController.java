package io.filmstudio.aijob.catalogue;

import io.filmstudio.aijob.catalogue.Catalogue.Choice;
import io.filmstudio.aijob.catalogue.Catalogue.Voice;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ai")
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The voices that may be asked for, English ones first. */
    @GetMapping("/voices")
    Voices voices() {
        return new Voices(catalogue.voices());
    }

    /** The styles that may be asked for. */
    @GetMapping("/styles")
    Styles styles() {
        return new Styles(catalogue.styles());
    }

    /** The genres that music may have. */
    @GetMapping("/genres")
    Genres genres() {
        return new Genres(catalogue.genres());
    }

    record Voices(List<Voice> voices) {}

    record Styles(List<Choice> styles) {}

    record Genres(List<Choice> genres) {}
}
