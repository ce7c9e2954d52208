package io.filmstudio.studio.stack;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StackState;

/** What a launcher that was killed could not stop. */
public final class Leftovers {

    private Leftovers() {}

    /** Ends the processes that it started and that still run; only for data that nobody uses. */
    public static void end(DataDirectory data) {
        Child.endStale(data);
        Infrastructure.endStale(data);
        StackState.clear(data);
    }
}
