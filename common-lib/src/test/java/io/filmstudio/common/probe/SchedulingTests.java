package io.filmstudio.common.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

@ProbeTest
class SchedulingTests {

    @Autowired
    TaskScheduler scheduler;

    @Test
    void jobThatHangsDelaysNoOther() throws InterruptedException {
        var hanging = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var rounds = new CountDownLatch(3);
        var hangs = scheduler.scheduleWithFixedDelay(() -> hang(hanging, released), Duration.ofMillis(1));
        assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();

        var goesOn = scheduler.scheduleWithFixedDelay(rounds::countDown, Duration.ofMillis(1));

        assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        hangs.cancel(false);
        goesOn.cancel(false);
        released.countDown();
    }

    private static void hang(CountDownLatch hanging, CountDownLatch released) {
        hanging.countDown();
        try {
            released.await();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}
