package io.filmstudio.youtube.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day by which YouTube counts its quota: it ends at midnight in California. */
public final class QuotaDay {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private QuotaDay() {}

    public static LocalDate of(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }

    /** How long until a new day's quota is there. */
    static Duration rest(Instant now) {
        return Duration.between(now, of(now).plusDays(1).atStartOfDay(ZONE));
    }
}
