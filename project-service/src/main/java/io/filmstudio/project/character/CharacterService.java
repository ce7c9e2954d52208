package io.filmstudio.project.character;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.project.project.Precondition;
import io.filmstudio.project.project.Story;
import io.filmstudio.project.project.StoryService;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The people of projects. Whoever changes one holds the project's lock: edits of one project come one after another. */
@Service
public class CharacterService {

    private static final int MOST = 20;

    private final CharacterRepository characters;
    private final StoryService stories;
    private final JsonMapper json;

    CharacterService(CharacterRepository characters, StoryService stories, JsonMapper json) {
        this.characters = characters;
        this.stories = stories;
        this.json = json;
    }

    @Transactional(readOnly = true)
    List<Part> list(UUID projectId, UUID userId) {
        return parts(stories.get(projectId, userId));
    }

    @Transactional(readOnly = true)
    Part get(UUID projectId, UUID userId, UUID id) {
        return find(parts(stories.get(projectId, userId)), id);
    }

    /** Adds somebody under that id; asked again with the same id, answers who is there. */
    @Transactional
    Part add(UUID projectId, UUID userId, UUID id, CharacterRequest request) {
        Story story = stories.lock(projectId, userId);
        List<StoryCharacter> decided = characters.findAll(projectId);
        if (decided.stream().noneMatch(character -> character.id().equals(id))) {
            if (decided.size() >= MOST) {
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "too-many-characters",
                        "A project has at most " + MOST + " characters of its own.");
            }
            save(request.applyTo(StoryCharacter.undecided(id, projectId, request.name())), decided);
        }
        return find(parts(story), id);
    }

    /** Changes somebody, found or added, whom nobody changed since the revision that the caller saw. */
    @Transactional
    Part edit(UUID projectId, UUID userId, UUID id, Precondition seen, UnaryOperator<StoryCharacter> changes) {
        Story story = stories.lock(projectId, userId);
        Part part = find(parts(story), id);
        seen.check(part.character().revision());
        StoryCharacter changed = changes.apply(part.character());
        if (part.member() != null && !key(changed).equals(key(part.character()))) {
            throw ProblemException.invalid("name", "is what the script says; change the script");
        }
        save(changed, characters.findAll(projectId));
        return find(parts(story), id);
    }

    /** Forgets what was decided; who is in the script stays there as the script has them. Answers what was forgotten. */
    @Transactional
    StoryCharacter remove(UUID projectId, UUID userId, UUID id, Precondition seen) {
        StoryCharacter character =
                find(parts(stories.lock(projectId, userId)), id).character();
        seen.check(character.revision());
        characters.delete(id);
        return character;
    }

    /** What the next film is made with, as JSON. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String snapshot(UUID projectId) {
        return json.writeValueAsString(
                characters.findAll(projectId).stream().map(Filmed::of).toList());
    }

    /** Somebody as ai-job-service and the workers are told. */
    record Filmed(String name, @Nullable String description, @Nullable String voiceId, Looks appearance) {

        static Filmed of(StoryCharacter character) {
            return new Filmed(
                    character.name(),
                    character.description(),
                    character.voiceId(),
                    character.appearance().or(character.seen()));
        }
    }

    private List<Part> parts(Story story) {
        return CastReader.parts(story, characters.findAll(story.projectId()));
    }

    private static Part find(List<Part> parts, UUID id) {
        return parts.stream()
                .filter(part -> part.character().id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("character"));
    }

    private void save(StoryCharacter character, List<StoryCharacter> decided) {
        Predicate<StoryCharacter> another = other -> !other.id().equals(character.id());
        if (decided.stream().filter(another).anyMatch(other -> key(other).equals(key(character)))) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "character-exists", "The project has a character of this name.");
        }
        characters.save(character);
    }

    private static String key(StoryCharacter character) {
        return StoryCharacter.key(character.name());
    }
}
