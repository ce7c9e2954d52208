package io.filmstudio.project.culture;

import io.filmstudio.project.culture.PreferencesRepository.Chosen;
import io.filmstudio.project.project.Precondition;
import io.filmstudio.project.project.StoryService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The cultural preferences of projects. */
@Service
public class PreferencesService {

    private final PreferencesRepository preferences;
    private final StoryService stories;
    private final JsonMapper json;

    PreferencesService(PreferencesRepository preferences, StoryService stories, JsonMapper json) {
        this.preferences = preferences;
        this.stories = stories;
        this.json = json;
    }

    @Transactional(readOnly = true)
    Chosen get(UUID projectId, UUID userId) {
        stories.get(projectId, userId);
        return preferences.find(projectId);
    }

    /** Replaces all preferences, unless they were changed since the revision the caller saw. */
    @Transactional
    Chosen replace(UUID projectId, UUID userId, Precondition seen, Preferences wanted) {
        stories.lock(projectId, userId);
        seen.check(preferences.find(projectId).revision());
        preferences.save(projectId, wanted);
        return preferences.find(projectId);
    }

    /** What the next film is made with, as JSON. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String snapshot(UUID projectId) {
        return json.writeValueAsString(preferences.find(projectId).preferences());
    }
}
