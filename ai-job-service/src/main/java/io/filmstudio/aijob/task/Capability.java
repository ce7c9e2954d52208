package io.filmstudio.aijob.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a worker can do; each has a work queue of its own. */
public enum Capability {
    SCRIPT_ANALYSIS,
    VOICE,
    VIDEO,
    MUSIC,
    LIP_SYNC,
    ASSEMBLE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Workers may be newer than we are: what we do not know is empty. */
    public static Optional<Capability> find(String wire) {
        return Arrays.stream(values())
                .filter(known -> known.wire().equals(wire))
                .findFirst();
    }
}
