package io.filmstudio.project.character;

import io.filmstudio.plan.CastMember;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a project: what was decided, and whom the script shows.
 *
 * @param member null for somebody whom the script never names
 */
record Part(StoryCharacter character, @Nullable CastMember member) {}
