package io.filmstudio.e2e.race;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Threads that all set off in the same moment. */
final class Racers {

    private Racers() {}

    /** What each came back with. */
    static <T> List<T> run(int count, IntFunction<T> action) {
        var start = new CyclicBarrier(count);
        List<Callable<T>> racers = IntStream.range(0, count)
                .<Callable<T>>mapToObj(number -> () -> run(start, number, action))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(racers).stream().map(Future::resultNow).toList();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static <T> T run(CyclicBarrier start, int number, IntFunction<T> action)
            throws InterruptedException, BrokenBarrierException {
        start.await();
        return action.apply(number);
    }
}
