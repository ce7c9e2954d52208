package io.filmstudio.admin.analytics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Service
class AnalyticsService {

    private final AnalyticsRepository figures;
    private final PaymentRepository payments;
    private final Clock clock;

    AnalyticsService(AnalyticsRepository figures, PaymentRepository payments, Clock clock) {
        this.figures = figures;
        this.payments = payments;
        this.clock = clock;
    }

    /** The figures of one moment: all are read from the same snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    AnalyticsView now() {
        var totals = figures.totals();
        return new AnalyticsView(
                totals.users(),
                totals.activeUsers(),
                totals.projects(),
                totals.videos(),
                String.format(Locale.ROOT, "%.1f minutes", totals.generationSeconds() / 60),
                SystemLoad.now(totals.queued()),
                figures.usersByTier(),
                figures.jobsByStatus(),
                figures.failures(),
                payments.revenue(),
                figures.days(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(29)));
    }
}
