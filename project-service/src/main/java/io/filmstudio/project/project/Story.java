package io.filmstudio.project.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a project has to tell, for the features that prepare its film. */
public record Story(UUID projectId, String title, @Nullable String script, String language, @Nullable String style) {}
