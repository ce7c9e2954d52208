package io.filmstudio.admin.work;

import io.filmstudio.contract.project.ProjectCreated;
import io.filmstudio.contract.project.ProjectDeleted;
import io.filmstudio.contract.project.ProjectUpdated;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps one row per project, whatever the order in which its events come. */
@Repository
class ProjectReadModel {

    private final JdbcClient jdbc;

    ProjectReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(ProjectCreated event) {
        jdbc.sql(
                        """
                insert into project as p (project_id, user_id, name, created_at)
                values (:projectId, :userId, :name, :createdAt)
                on conflict (project_id) do update set created_at = excluded.created_at,
                    name = coalesce(p.name, excluded.name)
                """)
                .param("projectId", event.projectId())
                .param("userId", event.userId())
                .param("name", event.name())
                .param("createdAt", event.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void apply(ProjectUpdated event) {
        jdbc.sql(
                        """
                insert into project as p (project_id, user_id, name, status, version)
                values (:projectId, :userId, :name, :status, :version)
                on conflict (project_id) do update set name = excluded.name, status = excluded.status,
                    version = excluded.version
                where p.version < excluded.version
                """)
                .paramSource(event)
                .update();
    }

    void apply(ProjectDeleted event) {
        jdbc.sql(
                        """
                insert into project (project_id, user_id, deleted_at) values (:projectId, :userId, :deletedAt)
                on conflict (project_id) do update set deleted_at = excluded.deleted_at
                """)
                .param("projectId", event.projectId())
                .param("userId", event.userId())
                .param("deletedAt", event.deletedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
