package io.filmstudio.admin.analytics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnalyticsRepository {

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

    List<AnalyticsView.Day> days() {
        return jdbc.sql(
                        """
                with day as (
                    select cast(d as date) as date, d as start, d + interval '1 day' as "end"
                    from generate_series(date_trunc('day', now() at time zone 'UTC') - interval '29 days',
                        date_trunc('day', now() at time zone 'UTC'), interval '1 day') d
                )
                select date,
                    (select count(*) from account where registered_at at time zone 'UTC' >= start
                        and registered_at at time zone 'UTC' < "end") as new_users,
                    (select count(*) from project where created_at at time zone 'UTC' >= start
                        and created_at at time zone 'UTC' < "end") as new_projects,
                    (select count(*) from job where status = 'completed' and ended_at at time zone 'UTC' >= start
                        and ended_at at time zone 'UTC' < "end") as jobs_completed,
                    (select count(*) from job where status = 'failed' and ended_at at time zone 'UTC' >= start
                        and ended_at at time zone 'UTC' < "end") as jobs_failed,
                    (select coalesce(sum(credits), 0) from credit_movement where kind = 'granted'
                        and heard_at at time zone 'UTC' >= start and heard_at at time zone 'UTC' < "end")
                        as credits_granted,
                    (select coalesce(sum(credits), 0) from credit_movement where kind = 'spent'
                        and heard_at at time zone 'UTC' >= start and heard_at at time zone 'UTC' < "end")
                        as credits_spent,
                    (select coalesce(sum(amount), 0) from payment where currency = 'usd'
                        and received_at at time zone 'UTC' >= start and received_at at time zone 'UTC' < "end")
                        as revenue_cents
                from day order by date
                """)
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
