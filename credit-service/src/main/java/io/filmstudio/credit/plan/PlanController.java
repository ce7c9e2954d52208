package io.filmstudio.credit.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlanController {

    private final Plans plans;
    private final PriceList prices;

    PlanController(Plans plans, PriceList prices) {
        this.plans = plans;
        this.prices = prices;
    }

    /** The plans there are. */
    @GetMapping("/api/plans")
    PlansView plans() {
        return new PlansView(plans.all());
    }

    /** What a job would cost. */
    @GetMapping("/api/credits/quote")
    QuoteView quote(
            @RequestParam String type,
            @RequestParam(required = false) @Positive @Max(86_400) @Nullable Integer duration) {
        return new QuoteView(type, duration, prices.price(type, duration));
    }

    record PlansView(List<Plan> plans) {}

    record QuoteView(String type, @Nullable Integer duration, long credits) {}
}
