package io.filmstudio.credit.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** What can be had for money, and what jobs cost in credits. */
@Validated
@ConfigurationProperties("credit")
record PlanProperties(@NotEmpty List<@Valid Plan> plans, @Valid @NotNull Pricing pricing) {

    /**
     * Prices in credits.
     *
     * @param film a whole film, however long
     * @param startedMinute each started minute of the jobs in {@code byMinute}
     */
    record Pricing(@Positive long film, @Positive long startedMinute, @NotEmpty Set<String> byMinute) {}
}
