package io.filmstudio.project.project;

import io.filmstudio.common.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stories of projects, for the features that prepare films. */
@Service
public class StoryService {

    private static final String SELECT =
            """
            select id as project_id, name as title, script, language, style from project
            where id = :id and user_id = :userId and deleted_at is null
            """;

    private final JdbcClient jdbc;
    private final ProjectLifecycle projects;

    StoryService(JdbcClient jdbc, ProjectLifecycle projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    /** Throws for a project that is absent, deleted or somebody else's. */
    @Transactional(readOnly = true)
    public Story get(UUID projectId, UUID userId) {
        return find(SELECT, projectId, userId).orElseThrow(() -> ProblemException.notFound("project"));
    }

    /**
     * The same for who is about to change how the project will be filmed: until the transaction ends nobody else does, and
     * no film is started. Refused while one is made.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Story lock(UUID projectId, UUID userId) {
        return find(SELECT + " and status <> 'processing' for no key update", projectId, userId)
                .orElseThrow(() -> {
                    projects.requireOwned(projectId, userId);
                    return new ProblemException(
                            HttpStatus.CONFLICT, "project-processing", "A film of this project is being made.");
                });
    }

    private Optional<Story> find(String sql, UUID projectId, UUID userId) {
        return jdbc.sql(sql)
                .param("id", projectId)
                .param("userId", userId)
                .query(Story.class)
                .optional();
    }
}
