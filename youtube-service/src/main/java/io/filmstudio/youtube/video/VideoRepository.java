package io.filmstudio.youtube.video;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VideoRepository {

    private static final String OLDER =
            "video_id = any(:ids) and (counted_at is null or counted_at < now() - :age * interval '1 ms')";

    private final JdbcClient jdbc;

    VideoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<VideoView> page(UUID userId, int limit, long offset) {
        return jdbc.sql(
                        """
                select video_id as id, title, views, uploaded_at from video where user_id = :userId
                order by uploaded_at desc, video_id limit :limit offset :offset
                """)
                .param("userId", userId)
                .param("limit", limit)
                .param("offset", offset)
                .query(VideoView.class)
                .list();
    }

    long count(UUID userId) {
        return jdbc.sql("select count(*) from video where user_id = :userId")
                .param("userId", userId)
                .query(Long.class)
                .single();
    }

    /** The ids of that page. */
    List<String> ids(UUID userId, int limit, long offset) {
        return jdbc.sql(
                        """
                select video_id from video where user_id = :userId
                order by uploaded_at desc, video_id limit :limit offset :offset
                """)
                .param("userId", userId)
                .param("limit", limit)
                .param("offset", offset)
                .query(String.class)
                .list();
    }

    void insertIfAbsent(String videoId, UUID userId, UUID projectId, String title, Instant uploadedAt) {
        jdbc.sql(
                        """
                insert into video (video_id, user_id, project_id, title, uploaded_at)
                values (:videoId, :userId, :projectId, :title, :uploadedAt)
                on conflict do nothing
                """)
                .param("videoId", videoId)
                .param("userId", userId)
                .param("projectId", projectId)
                .param("title", title)
                .param("uploadedAt", uploadedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean anyOlder(List<String> videoIds, Duration age) {
        return jdbc.sql("select exists (select from video where " + OLDER + ")")
                .param("ids", videoIds.toArray(String[]::new))
                .param("age", age.toMillis())
                .query(Boolean.class)
                .single();
    }

    /** Those whose figures nobody asked for lately; the caller now does. */
    List<String> claimOlder(List<String> videoIds, Duration age) {
        return jdbc.sql("update video set counted_at = now() where " + OLDER + " returning video_id")
                .param("ids", videoIds.toArray(String[]::new))
                .param("age", age.toMillis())
                .query(String.class)
                .list();
    }

    /** @param views by the videos' ids */
    void count(Map<String, Long> views) {
        jdbc.sql(
                        """
                update video set views = counted.views
                from unnest(:ids::text[], :views::bigint[]) as counted (video_id, views)
                where video.video_id = counted.video_id
                """)
                .param("ids", views.keySet().toArray(String[]::new))
                .param("views", views.values().toArray(Long[]::new))
                .update();
    }

    /** Whether a unit was left for that day, and is spent now. */
    boolean spendUnit(LocalDate day, int dailyUnits) {
        return jdbc.sql(
                                """
                insert into statistics_quota as quota (day, units) select :day, 1 where :dailyUnits > 0
                on conflict (day) do update set units = quota.units + 1 where quota.units < :dailyUnits
                """)
                        .param("day", day)
                        .param("dailyUnits", dailyUnits)
                        .update()
                == 1;
    }
}
