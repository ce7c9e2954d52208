package io.filmstudio.admin.analytics;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnalyticsRepository {

    /** Each table is read once, from the start by the index of its instant, and grouped by day. */
    static final String DAYS =
            """
            with day as (
                select cast(:first as date) + number as date from generate_series(0, 29) number
            ), users as (
                select cast(registered_at at time zone 'UTC' as date) as date, count(*) as number
                from account where registered_at >= :start group by 1
            ), projects as (
                select cast(created_at at time zone 'UTC' as date) as date, count(*) as number
                from project where created_at >= :start group by 1
            ), jobs as (
                select cast(ended_at at time zone 'UTC' as date) as date,
                    count(*) filter (where status = 'completed') as completed,
                    count(*) filter (where status = 'failed') as failed
                from job where ended_at >= :start group by 1
            ), credits as (
                select cast(happened_at at time zone 'UTC' as date) as date,
                    sum(credits) filter (where kind = 'granted') as granted,
                    sum(credits) filter (where kind = 'spent') as spent
                from credit_movement where happened_at >= :start group by 1
            ), payments as (
                select cast(received_at at time zone 'UTC' as date) as date, sum(amount) as cents
                from payment where currency = 'usd' and received_at >= :start group by 1
            )
            select date, coalesce(users.number, 0) as new_users, coalesce(projects.number, 0) as new_projects,
                coalesce(completed, 0) as jobs_completed, coalesce(failed, 0) as jobs_failed,
                coalesce(granted, 0) as credits_granted, coalesce(spent, 0) as credits_spent,
                coalesce(cents, 0) as revenue_cents
            from day left join users using (date) left join projects using (date) left join jobs using (date)
                left join credits using (date) left join payments using (date)
            order by date
            """;

    private final JdbcClient jdbc;

    AnalyticsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Totals totals() {
        return jdbc.sql(
                        """
                select
                    (select count(*) from account where registered_at is not null) as users,
                    (select count(distinct user_id) from (
                        select user_id from project where created_at > now() - interval '30 days'
                        union all
                        select user_id from job where greatest(queued_at, ended_at) > now() - interval '30 days'
                    ) recent) as active_users,
                    (select count(*) from project where created_at is not null and deleted_at is null) as projects,
                    (select count(*) from job where status = 'completed' and type in ('film', 'video_generation'))
                        as videos,
                    (select count(*) from job where status = 'queued') as queued,
                    (select coalesce(avg(extract(epoch from ended_at - queued_at)), 0) from job
                        where status = 'completed' and type in ('film', 'video_generation')
                          and ended_at > now() - interval '30 days') as generation_seconds
                """)
                .query(Totals.class)
                .single();
    }

    Map<String, Long> usersByTier() {
        return counts(
                "select tier as name, count(*) as number from account where registered_at is not null group by tier");
    }

    Map<String, Long> jobsByStatus() {
        return counts("select status as name, count(*) as number from job group by status");
    }

    Map<String, Long> failures() {
        return counts(
                """
                select coalesce(error_code, 'unknown') as name, count(*) as number from job
                where status = 'failed' and ended_at > now() - interval '30 days' group by 1
                """);
    }

    /** Thirty days from that one, in UTC. */
    List<AnalyticsView.Day> days(LocalDate first) {
        return jdbc.sql(DAYS)
                .param("first", first)
                .param("start", first.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(AnalyticsView.Day.class)
                .list();
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(sql + " order by name").query(row -> {
            counts.put(row.getString("name"), row.getLong("number"));
        });
        return counts;
    }

    record Totals(long users, long activeUsers, long projects, long videos, long queued, double generationSeconds) {}
}
