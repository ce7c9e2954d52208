package io.filmstudio.project.culture;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.project.culture.PreferencesRepository.Chosen;
import io.filmstudio.project.project.Precondition;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}/cultural-preferences")
class PreferencesController {

    private final PreferencesService preferences;

    PreferencesController(PreferencesService preferences) {
        this.preferences = preferences;
    }

    /** Tells the cultural preferences, and what may be chosen. */
    @GetMapping
    ResponseEntity<PreferencesView> get(CurrentUser user, @PathVariable UUID id) {
        return view(id, preferences.get(id, user.id()));
    }

    /** Replaces all cultural preferences: what is left out is left to the script. */
    @PutMapping
    @Refuses({"409 project-processing", "412 project-changed"})
    ResponseEntity<PreferencesView> replace(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match") @Nullable String ifMatch,
            @Valid @RequestBody Preferences wanted) {
        wanted.check();
        return view(id, preferences.replace(id, user.id(), new Precondition(ifMatch), wanted));
    }

    private static ResponseEntity<PreferencesView> view(UUID id, Chosen chosen) {
        return ResponseEntity.ok()
                .eTag(Precondition.etag(chosen.revision()))
                .body(PreferencesView.of(id, chosen.preferences()));
    }
}
