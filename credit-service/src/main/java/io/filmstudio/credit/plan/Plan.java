package io.filmstudio.credit.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan.
 *
 * @param id also the name of its tier
 * @param price in whole dollars a month
 * @param credits given each month, or once on the free plan; null when unlimited
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Plan(
        @NotBlank String id,
        @NotBlank String name,
        @PositiveOrZero long price,
        @Nullable @PositiveOrZero Long credits,
        @NotEmpty List<String> features) {

    /** Whether the plan's jobs cost no credits. */
    @JsonProperty
    public boolean unlimited() {
        return credits == null;
    }
}
