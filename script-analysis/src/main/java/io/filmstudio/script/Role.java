package io.filmstudio.script;

import io.filmstudio.plan.CastMember;
import java.util.Optional;

/** Somebody of a story, and what the writer has decided about them. */
public record Role(CastMember member, Optional<CastChoice> choice) {}
