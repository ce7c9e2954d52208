package io.filmstudio.studio.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Does the same to several things at once. */
final class Parallel {

    private Parallel() {}

    /** Returns when all are done; throws what the first of the list that failed threw. */
    static <T> void run(List<T> things, Consumer<? super T> action) {
        List<CompletableFuture<Void>> runs = things.stream()
                .map(thing -> CompletableFuture.runAsync(
                        () -> action.accept(thing),
                        task -> Thread.ofPlatform().name("start-" + thing).start(task)))
                .toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new));
        all.exceptionally(_ -> null).join();
        try {
            runs.forEach(CompletableFuture::join);
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
