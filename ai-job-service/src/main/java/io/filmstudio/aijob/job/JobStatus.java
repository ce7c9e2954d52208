package io.filmstudio.aijob.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

public enum JobStatus {
    RESERVING,
    QUEUED,
    PROCESSING,
    COMPLETED,
    FAILED,
    CANCELLED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static JobStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** What owners see: that a job is still being paid for is our own matter. */
    public String shown() {
        return this == RESERVING ? QUEUED.wire() : wire();
    }

    public boolean ended() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
