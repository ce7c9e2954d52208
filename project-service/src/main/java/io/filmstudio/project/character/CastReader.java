package io.filmstudio.project.character;

import io.filmstudio.common.Uuids;
import io.filmstudio.plan.Appearance;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CulturalPreferences;
import io.filmstudio.plan.Style;
import io.filmstudio.project.project.Story;
import io.filmstudio.script.CastChoice;
import io.filmstudio.script.Pacing;
import io.filmstudio.script.Role;
import io.filmstudio.script.ScriptAnalyst;
import io.filmstudio.script.ScriptRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the people of a script together with what was decided about them. */
final class CastReader {

    private static final ScriptAnalyst ANALYST = new ScriptAnalyst();

    private CastReader() {}

    /** Whom the script shows, in its order, then who was added and is not in it. */
    static List<Part> parts(Story story, List<StoryCharacter> decided) {
        Map<String, StoryCharacter> waiting = decided.stream()
                .collect(Collectors.toMap(StoryCharacter::name, Function.identity(), (first, second) -> first));
        List<Part> parts = new ArrayList<>();
        for (Role role : roles(story, decided)) {
            CastMember member = role.member();
            StoryCharacter character = role.choice()
                    .flatMap(choice -> Optional.ofNullable(waiting.remove(choice.name())))
                    .orElseGet(() -> StoryCharacter.undecided(idOf(story, member), story.projectId(), member.name()));
            parts.add(new Part(character, member));
        }
        decided.stream()
                .filter(character -> waiting.containsKey(character.name()))
                .forEach(character -> parts.add(new Part(character, null)));
        return parts;
    }

    private static List<Role> roles(Story story, List<StoryCharacter> decided) {
        if (story.script() == null) {
            return List.of();
        }
        List<CastChoice> choices = decided.stream().map(CastReader::choice).toList();
        return ANALYST.roles(new ScriptRequest(
                story.title(),
                story.script(),
                Style.STORYBOOK,
                story.language(),
                0,
                null,
                Pacing.NORMAL,
                1,
                1,
                false,
                CulturalPreferences.NONE,
                choices));
    }

    private static CastChoice choice(StoryCharacter character) {
        return new CastChoice(character.name(), character.description(), null, null, null, Appearance.UNSAID);
    }

    /** Somebody of the script has an id before anything was decided about them, the same each time. */
    private static UUID idOf(Story story, CastMember member) {
        return Uuids.v5("character:" + story.projectId() + ":" + StoryCharacter.key(member.name()));
    }
}
