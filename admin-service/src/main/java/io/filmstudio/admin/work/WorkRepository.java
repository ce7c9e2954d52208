package io.filmstudio.admin.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkRepository {

    private static final String WHERE =
            """
            where (cast(:status as text) is null or status = :status)
                and (cast(:type as text) is null or type = :type)
                and (cast(:userId as uuid) is null or user_id = :userId)
            """;

    private final JdbcClient jdbc;

    WorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProjectView> projects(UUID userId, int limit) {
        return jdbc.sql(
                        """
                select project_id as id, name, status, created_at, deleted_at from project
                where user_id = :userId and created_at is not null order by created_at desc, project_id limit :limit
                """)
                .param("userId", userId)
                .param("limit", limit)
                .query(ProjectView.class)
                .list();
    }

    /** Newest first, by the time-ordered id. */
    List<JobView> jobs(JobFilter filter, int limit, int offset) {
        return jdbc.sql("select job_id as id, * from job " + WHERE
                        + " order by job_id desc limit :limit offset :offset")
                .param("status", filter.status())
                .param("type", filter.type())
                .param("userId", filter.userId())
                .param("limit", limit)
                .param("offset", offset)
                .query(JobView.class)
                .list();
    }

    long countJobs(JobFilter filter) {
        return jdbc.sql("select count(*) from job " + WHERE)
                .paramSource(filter)
                .query(Long.class)
                .single();
    }

    Optional<JobView> findJob(UUID id) {
        return jdbc.sql("select job_id as id, * from job where job_id = :id")
                .param("id", id)
                .query(JobView.class)
                .optional();
    }
}
