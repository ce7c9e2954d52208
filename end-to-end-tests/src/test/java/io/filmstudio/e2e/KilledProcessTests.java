package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Processes killed between two steps of a submit, and in the middle of the work. Each time the film is made exactly once
 * and paid exactly once. The steps are held open from outside: by freezing the next service, or by a lock on the row that
 * the next step needs.
 */
class KilledProcessTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningStudio studio;

    private Writer writer;
    private UUID project;

    @BeforeAll
    static void start() {
        studio = RunningStudio.inProcesses();
    }

    @AfterAll
    static void stop() {
        if (studio != null) {
            studio.close();
        }
    }

    @BeforeEach
    void signUp() {
        writer = Writer.signUp(new Client(studio.gateway()));
        project = writer.createProject(Writer.SHORT_STORY);
    }

    @Test
    void projectServiceKilledAfterProcessingIsCommitted() {
        studio.freeze("ai-job-service");
        generateAside();
        awaitRow("select 1 from projects.project where id = ? and status = 'processing'");
        studio.kill("project-service");
        studio.thaw("ai-job-service");

        assertOneFilmPaidOnce();
    }

    @Test
    void aiJobServiceKilledAfterReserving() {
        studio.freeze("credit-service");
        generateAside();
        awaitRow("select 1 from jobs.job where project_id = ? and status = 'reserving'");
        studio.kill("ai-job-service");
        studio.thaw("credit-service");

        assertOneFilmPaidOnce();
    }

    @Test
    void aiJobServiceKilledAfterTheHold() throws SQLException {
        studio.freeze("credit-service");
        generateAside();
        awaitRow("select 1 from jobs.job where project_id = ? and status = 'reserving'");
        try (Connection lock = studio.database()) {
            lock.setAutoCommit(false);
            exists(lock, "select 1 from jobs.job where project_id = ? for update");
            studio.thaw("credit-service");
            awaitRow("select 1 from credits.transfer t join jobs.job j on j.id = t.job_id"
                    + " where j.project_id = ? and t.kind = 'HOLD'");
            studio.kill("ai-job-service");
            lock.rollback();
        }

        assertOneFilmPaidOnce();
    }

    @Test
    void aiJobServiceKilledAfterQueued() {
        generateAside();
        awaitRow("select 1 from jobs.job where project_id = ? and status <> 'reserving'");
        studio.kill("ai-job-service");

        assertOneFilmPaidOnce();
    }

    @Test
    void workerKilledInTheMiddleOfAScene() {
        assertThat(writer.generate(project).status()).isEqualTo(202);
        awaitRow("select 1 from jobs.task t join jobs.job j on j.id = t.job_id"
                + " where j.project_id = ? and t.kind = 'scene-video' and t.state = 'running'");
        studio.kill("ai-worker");

        assertOneFilmPaidOnce();
    }

    /** The answer does not matter: the process that would give it is killed. */
    private void generateAside() {
        Thread.ofVirtual().start(() -> writer.generate(project));
    }

    private void assertOneFilmPaidOnce() {
        JsonNode film = writer.awaitFilm(project);
        assertThat(film.path("status").asString()).as(film.toString()).isEqualTo("completed");
        assertThat(writer.settledBalance()).isEqualTo(2);
        assertThat(count("select count(*) from jobs.job where project_id = ?")).isEqualTo(1);
        assertThat(count("select count(*) from projects.version where project_id = ?"))
                .isEqualTo(1);
        assertThat(count("select count(*) from credits.transfer t join jobs.job j on j.id = t.job_id"
                        + " where j.project_id = ? and t.kind = 'HOLD'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from credits.transfer c join credits.transfer h on h.id = c.pending_id"
                        + " join jobs.job j on j.id = h.job_id where j.project_id = ? and c.kind = 'CAPTURE'"))
                .isEqualTo(1);
    }

    private void awaitRow(String sql) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            try (Connection database = studio.database()) {
                return exists(database, sql);
            }
        });
    }

    private boolean exists(Connection database, String sql) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(sql)) {
            query.setObject(1, project);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private long count(String sql) {
        try (Connection database = studio.database();
                PreparedStatement query = database.prepareStatement(sql)) {
            query.setObject(1, project);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
