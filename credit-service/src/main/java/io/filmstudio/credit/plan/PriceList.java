package io.filmstudio.credit.plan;

import io.filmstudio.common.web.ProblemException;
import io.filmstudio.credit.plan.PlanProperties.Pricing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What jobs cost in credits. */
@Component
class PriceList {

    private static final String FILM = "film";
    private static final int MINUTE = 60;

    private final Pricing pricing;

    PriceList(PlanProperties properties) {
        this.pricing = properties.pricing();
    }

    /** The price of a job of so many seconds; without them, of its first minute. */
    long price(String type, @Nullable Integer seconds) {
        if (type.equals(FILM)) {
            return pricing.film();
        }
        if (!pricing.byMinute().contains(type)) {
            throw ProblemException.invalid("type", "is not a type of job");
        }
        return pricing.startedMinute() * Math.ceilDiv(seconds == null ? MINUTE : seconds, MINUTE);
    }
}
