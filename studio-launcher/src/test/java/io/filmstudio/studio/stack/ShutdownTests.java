package io.filmstudio.studio.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownTests {

    private final List<String> closed = new ArrayList<>();
    private final Shutdown shutdown = Shutdown.atExit();

    @Test
    void theLastStartedIsStoppedFirstAndNoFailureKeepsTheOthers() {
        shutdown.add(() -> closed.add("database"));
        shutdown.add(() -> {
            throw new IllegalStateException("a service that does not stop");
        });
        shutdown.add(() -> closed.add("worker"));

        shutdown.close();
        shutdown.close();

        assertThat(closed).containsExactly("worker", "database");
    }

    @Test
    void whatStartsWhileEverythingStopsIsStoppedAtOnce() {
        shutdown.close();

        shutdown.add(() -> closed.add("late service"));

        assertThat(closed).containsExactly("late service");
    }
}
