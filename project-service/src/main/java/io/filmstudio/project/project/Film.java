package io.filmstudio.project.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The film that a project shows: the keys of its parts in the media bucket. */
@Embeddable
public record Film(
        @Column(name = "film_version") Integer version,
        String outputKey,
        @Nullable String thumbnailKey,
        @Nullable String srtKey,
        @Nullable String vttKey) {}
