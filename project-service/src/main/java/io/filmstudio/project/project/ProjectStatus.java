package io.filmstudio.project.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a project stands; written in lower case everywhere outside of Java. */
public enum ProjectStatus {
    DRAFT,
    PROCESSING,
    COMPLETED,
    FAILED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ProjectStatus> find(String text) {
        return Arrays.stream(values())
                .filter(status -> status.toString().equals(text))
                .findFirst();
    }
}
