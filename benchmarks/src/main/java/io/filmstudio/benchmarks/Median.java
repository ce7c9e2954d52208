package io.filmstudio.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The figure of the round in the middle, the upper one of two. */
public final class Median {

    private Median() {}

    public static <T> double of(List<T> rounds, ToDoubleFunction<T> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
