package io.filmstudio.admin.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The studio in figures.
 *
 * @param activeUsers users who made or ordered something within 30 days
 * @param totalVideosGenerated films and clips that were completed
 * @param avgGenerationTime from queue to end, of the films and clips completed within 30 days
 * @param failures ended jobs of the last 30 days that failed, by their code
 * @param revenue what was paid, by currency
 * @param days the last 30 days, oldest first, in UTC
 */
record AnalyticsView(
        long totalUsers,
        long activeUsers,
        long totalProjects,
        long totalVideosGenerated,
        String avgGenerationTime,
        SystemLoad systemLoad,
        Map<String, Long> usersByTier,
        Map<String, Long> jobsByStatus,
        Map<String, Long> failures,
        List<PaymentRepository.Revenue> revenue,
        List<Day> days) {

    /**
     * What happened on one day.
     *
     * @param revenueCents what was paid in US dollars, the currency that everything is sold in
     */
    record Day(
            LocalDate date,
            long newUsers,
            long newProjects,
            long jobsCompleted,
            long jobsFailed,
            long creditsGranted,
            long creditsSpent,
            long revenueCents) {}
}
