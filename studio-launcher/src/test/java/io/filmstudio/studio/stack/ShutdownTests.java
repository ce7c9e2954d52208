package io.filmstudio.studio.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ShutdownTests {

    private final List<String> closed = new CopyOnWriteArrayList<>();
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
    void whatIsHalfStartedIsWaitedForAndStopped() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ready = new CountDownLatch(1);
        shutdown.add(() -> closed.add("lock"));
        Thread starter = Thread.ofVirtual()
                .start(() -> shutdown.start(() -> {
                    begun.countDown();
                    await(ready);
                    return () -> closed.add("database");
                }));
        begun.await();

        Thread stopper = Thread.ofVirtual().start(shutdown::close);
        Awaitility.await().until(() -> stopper.getState() == Thread.State.TIMED_WAITING);
        assertThat(closed).isEmpty();
        ready.countDown();
        starter.join();
        stopper.join();

        assertThat(closed).containsExactly("database", "lock");
        assertThatThrownBy(() -> shutdown.start(() -> () -> closed.add("another")))
                .hasMessage("The studio is being stopped");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Test
    void whatStartsWhileEverythingStopsIsStoppedAtOnce() {
        shutdown.close();

        shutdown.add(() -> closed.add("late service"));

        assertThat(closed).containsExactly("late service");
    }
}
