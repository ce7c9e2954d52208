package io.filmstudio.aijob.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

public enum JobType {
    FILM,
    VIDEO_GENERATION,
    AUDIO_GENERATION,
    LIP_SYNC,
    MUSIC_GENERATION;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static JobType of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
