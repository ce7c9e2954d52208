package io.filmstudio.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Processes killed between two steps of a submit, and in the middle of the work. Each time the film is made exactly once,
 * paid exactly once and published exactly once. The steps are held open from outside: by freezing the next service, or by a lock on the row that
 * the next step needs.
 */
@Order(1)
class KilledProcessTests {

    private static RunningStudio studio;

    private Writer writer;
    private UUID project;
    private ProjectRows rows;

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
        rows = new ProjectRows(studio, project);
    }

    @Test
    void projectServiceKilledAfterProcessingIsCommitted() {
        studio.freeze("ai-job-service");
        generateAside();
        rows.await("select 1 from projects.project where id = ? and status = 'processing'");
        studio.kill("project-service");
        studio.thaw("ai-job-service");

        assertOneFilmPaidOnce();
    }

    @Test
    void aiJobServiceKilledAfterReserving() {
        studio.freeze("credit-service");
        generateAside();
        rows.await("select 1 from jobs.job where project_id = ? and status = 'reserving'");
        studio.kill("ai-job-service");
        studio.thaw("credit-service");

        assertOneFilmPaidOnce();
    }

    @Test
    void aiJobServiceKilledAfterTheHold() throws SQLException {
        studio.freeze("credit-service");
        generateAside();
        rows.await("select 1 from jobs.job where project_id = ? and status = 'reserving'");
        try (Connection lock = studio.database()) {
            lock.setAutoCommit(false);
            rows.exist(lock, "select 1 from jobs.job where project_id = ? for update");
            studio.thaw("credit-service");
            rows.await("select 1 from credits.transfer t join jobs.job j on j.id = t.job_id"
                    + " where j.project_id = ? and t.kind = 'HOLD'");
            studio.kill("ai-job-service");
            lock.rollback();
        }

        assertOneFilmPaidOnce();
    }

    @Test
    void aiJobServiceKilledAfterQueued() {
        generateAside();
        rows.await("select 1 from jobs.job where project_id = ? and status <> 'reserving'");
        studio.kill("ai-job-service");

        assertOneFilmPaidOnce();
    }

    @Test
    void workerKilledInTheMiddleOfAScene() {
        assertThat(writer.generate(project).status()).isEqualTo(202);
        rows.await("select 1 from jobs.task t join jobs.job j on j.id = t.job_id"
                + " where j.project_id = ? and t.kind = 'scene-video' and t.state = 'running'");
        studio.kill("ai-worker");

        assertOneFilmPaidOnce();
    }

    @Test
    void youtubeServiceKilledInTheMiddleOfAnUpload() throws SQLException {
        LocalChannel channel = channelForFinishedFilm();
        String upload;
        String session;
        try (Connection lock = studio.database()) {
            holdSecondChunk(lock);
            upload = publish(channel);
            rows.await("select 1 from youtube.upload where project_id = ? and status = 'uploading'"
                    + " and uploaded_bytes > 0 and uploaded_bytes < media_bytes");
            session = uploadSession();
            studio.kill("youtube-service");
        }

        assertPublishedOnce(channel, upload);
        assertThat(uploadSession()).as("what had been sent is not sent again").isEqualTo(session);
    }

    @Test
    void youtubeServiceKilledBeforeItNotesTheVideo() throws SQLException {
        LocalChannel channel = channelForFinishedFilm();
        String upload;
        try (Connection lock = studio.database()) {
            lock.setAutoCommit(false);
            execute(lock, "lock table youtube.video in share mode");
            upload = publish(channel);
            rows.await("select 1 from youtube.upload u, pg_locks l where u.project_id = ? and u.status = 'uploading'"
                    + " and l.relation = 'youtube.video'::regclass and not l.granted");
            studio.kill("youtube-service");
            lock.rollback();
        }

        assertPublishedOnce(channel, upload);
    }

    private LocalChannel channelForFinishedFilm() {
        assertThat(writer.generate(project).status()).isEqualTo(202);
        assertThat(writer.awaitFilm(project).path("status").asString()).isEqualTo("completed");
        return LocalChannel.connect(studio, writer);
    }

    private String publish(LocalChannel channel) {
        Client.Answer accepted = channel.publish(project);
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        return accepted.text("uploadId");
    }

    /** As long as the connection is open, no chunk but the first of this film is noted, though YouTube may have it. */
    private void holdSecondChunk(Connection lock) throws SQLException {
        String name = "hold_" + project.toString().replace("-", "");
        execute(lock, "select pg_advisory_lock(1)");
        execute(
                lock,
                """
                create function youtube.%s() returns trigger language plpgsql as
                $$ begin perform pg_advisory_xact_lock_shared(1); return new; end $$"""
                        .formatted(name));
        execute(
                lock,
                """
                create trigger %s before update on youtube.upload for each row
                when (old.project_id = '%s' and old.uploaded_bytes > 0) execute function youtube.%s()"""
                        .formatted(name, project, name));
    }

    private void assertPublishedOnce(LocalChannel channel, String id) {
        JsonNode upload = channel.awaitEnd(id);
        assertThat(upload.path("status").asString()).as(upload.toString()).isEqualTo("uploaded");
        Client.Answer again = channel.publishAgain(project);
        assertThat(again.text("uploadId")).as(again.body().toString()).isEqualTo(id);
        String video = upload.path("videoId").asString();
        assertThat(channel.films(
                        rows.value("select channel_id from youtube.upload where project_id = ?", String.class)))
                .containsExactly(video);
        URI film = URI.create(writer.get("/api/projects/" + project).text("outputUrl"));
        assertThat(sha256(channel.awaitFilm(video))).isEqualTo(sha256(new Client(studio.gateway()).download(film)));
        JsonNode videos = writer.get("/api/youtube/videos").body();
        assertThat(videos.path("total").asInt()).isEqualTo(1);
        assertThat(videos.at("/videos/0/id").asString()).isEqualTo(video);
    }

    private String uploadSession() {
        return rows.value("select session_uri from youtube.upload where project_id = ?", String.class);
    }

    private static String sha256(byte[] film) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(film));
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** The answer does not matter: the process that would give it is killed. */
    private void generateAside() {
        Thread.ofVirtual().start(() -> writer.generate(project));
    }

    private void assertOneFilmPaidOnce() {
        JsonNode film = writer.awaitFilm(project);
        assertThat(film.path("status").asString()).as(film.toString()).isEqualTo("completed");
        assertThat(writer.settledBalance()).isEqualTo(2);
        assertThat(rows.count("select count(*) from jobs.job where project_id = ?"))
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from projects.version where project_id = ?"))
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from credits.transfer t join jobs.job j on j.id = t.job_id"
                        + " where j.project_id = ? and t.kind = 'HOLD'"))
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from credits.transfer c join credits.transfer h on h.id = c.pending_id"
                        + " join jobs.job j on j.id = h.job_id where j.project_id = ? and c.kind = 'CAPTURE'"))
                .isEqualTo(1);
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
