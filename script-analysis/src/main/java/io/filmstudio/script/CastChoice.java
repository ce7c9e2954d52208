package io.filmstudio.script;

import io.filmstudio.plan.Appearance;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import org.jspecify.annotations.Nullable;

/**
 * What a writer has decided about somebody of the story. What is null is left to the script.
 *
 * @param name as the script calls them; somebody it never names is not in the film
 * @param description read like the script's own words about them, and before those
 * @param voiceId a voice that can be asked for by name
 */
public record CastChoice(
        String name,
        @Nullable String description,
        @Nullable String voiceId,
        @Nullable Gender gender,
        @Nullable Age age,
        Appearance appearance) {}
