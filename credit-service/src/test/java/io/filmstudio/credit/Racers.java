package io.filmstudio.credit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets real threads do something at the same moment. */
public final class Racers {

    private Racers() {}

    /** Answers what each of them got; a failure of one fails all. */
    public static <T> List<T> race(int count, IntFunction<T> racer) {
        CyclicBarrier start = new CyclicBarrier(count);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> racers = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.await();
                        return racer.apply(i);
                    })
                    .toList();
            return executor.invokeAll(racers).stream().map(Racers::result).toList();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        } catch (ExecutionException ex) {
            throw new IllegalStateException(ex.getCause());
        }
    }
}
