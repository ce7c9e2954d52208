package io.filmstudio.project.analysis;

import io.filmstudio.common.openapi.Refuses;
import io.filmstudio.common.security.CurrentUser;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.project.project.Story;
import io.filmstudio.project.project.StoryService;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class AnalysisController {

    private final StoryService stories;
    private final JsonMapper json;

    AnalysisController(StoryService stories, JsonMapper json) {
        this.stories = stories;
        this.json = json;
    }

    /**
     * Tells what the film will be made of. The tag is that of the answer itself: a script, or a studio, that reads otherwise
     * has another.
     */
    @GetMapping("/api/projects/{id}/script-analysis")
    @Refuses("409 no-script")
    ResponseEntity<AnalysisView> analyse(CurrentUser user, @PathVariable UUID id) {
        Story story = stories.get(id, user.id());
        String script = story.script();
        if (script == null) {
            throw new ProblemException(HttpStatus.CONFLICT, "no-script", "The project has no script yet.");
        }
        AnalysisView analysis = ScriptReading.of(story, script);
        return ResponseEntity.ok()
                .eTag('"' + hash(json.writeValueAsBytes(analysis)) + '"')
                .body(analysis);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
