package io.filmstudio.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTests {

    private final RetryBudget budget = new RetryBudget();

    @Test
    void aRetryIsEarnedByFiveRequests() {
        while (budget.spend()) {
            // until nothing is left of what it starts with
        }
        IntStream.range(0, 4).forEach(_ -> budget.earn());
        assertThat(budget.spend()).isFalse();

        budget.earn();

        assertThat(budget.spend()).isTrue();
        assertThat(budget.spend()).isFalse();
    }

    @Test
    void noMoreThanTenAreSavedUp() {
        IntStream.range(0, 1000).forEach(_ -> budget.earn());

        assertThat(IntStream.range(0, 20).filter(_ -> budget.spend()).count()).isEqualTo(10);
    }
}
