package io.filmstudio.project.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.filmstudio.common.messaging.MessagingProperties;
import io.filmstudio.common.storage.MediaStorage;
import io.filmstudio.contract.job.JobQueued;
import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProjectTest
class PurgeTests {

    @LocalServerPort
    int port;

    @Autowired
    PurgeJob job;

    @Autowired
    MediaStorage storage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    MessagingProperties messaging;

    private ProjectClient user;
    private UUID project;
    private String key;
    private String picture;

    @BeforeEach
    void projectWithAFilm() {
        user = new ProjectClient(port);
        project = user.newProject();
        user.post("/api/projects/" + project + "/characters", Map.of("name", "Maya"));
        user.send(HttpMethod.PUT, "/api/projects/" + project + "/cultural-preferences", Map.of("palette", "warm"));
        key = "jobs/" + user.generate(project).id("/jobId") + "/1/film.mp4";
        storage.put(key, new byte[] {1}, "video/mp4");
        picture = "projects/" + project + "/characters/a/b.jpg";
        storage.put(picture, new byte[] {1}, "image/jpeg");
    }

    private void deletedDaysAgo(int days) {
        deletedDaysAgo(project, days);
    }

    private void deletedDaysAgo(UUID id, int days) {
        jdbc.sql(
                        """
                update project set status = 'completed', deleted_at = now() - :days * interval '1 day' where id = :id
                """)
                .param("days", days)
                .param("id", id)
                .update();
    }

    private int rows() {
        return jdbc.sql("select count(*) from version where project_id = :id")
                .param("id", project)
                .query(Integer.class)
                .single();
    }

    @Test
    void deletedProjectGoesWithItsMediaWhenItsTimeHasCome() {
        deletedDaysAgo(31);

        job.purge();

        assertThat(storage.find(key)).isEmpty();
        assertThat(storage.find(picture)).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void whatOtherJobsMadeForTheProjectGoesWithIt() {
        UUID clip = UUID.randomUUID();
        String left = "jobs/" + clip + "/1/clip.mp4";
        storage.put(left, new byte[] {1}, "video/mp4");
        var queued = new JobQueued(clip, 1, user.userId, project, "video_generation", Instant.now(), 1);
        rabbit.convertAndSend(messaging.exchangeName(), queued.routingKey(), queued, message -> {
            message.getMessageProperties().setMessageId(UUID.randomUUID().toString());
            return message;
        });
        await().until(() -> jdbc.sql("select exists (select from project_job where job_id = :clip)")
                .param("clip", clip)
                .query(Boolean.class)
                .single());
        deletedDaysAgo(31);

        job.purge();

        assertThat(storage.find(left)).isEmpty();
    }

    @Test
    void projectThatCannotBePurgedKeepsNoOther() {
        UUID bad = user.newProject();
        deletedDaysAgo(bad, 40);
        deletedDaysAgo(31);
        jdbc.sql("create table keeper (project_id uuid references project (id))")
                .update();
        jdbc.sql("insert into keeper values (:bad)").param("bad", bad).update();

        job.purge();

        assertThat(rows()).isZero();
        assertThat(isThere(bad)).isTrue();

        jdbc.sql("drop table keeper").update();
        job.purge();
        assertThat(isThere(bad)).as("it has its turn later").isTrue();

        jdbc.sql("update project set purge_after = now()").update();
        job.purge();
        assertThat(isThere(bad)).isFalse();
    }

    private boolean isThere(UUID id) {
        return jdbc.sql("select exists (select from project where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void deletedProjectIsKeptForAWhile() {
        deletedDaysAgo(29);

        job.purge();

        assertThat(storage.find(key)).isPresent();
        assertThat(rows()).isOne();
    }

    @Test
    void projectThatIsNotDeletedIsLeftAlone() {
        job.purge();

        assertThat(storage.find(key)).isPresent();
        assertThat(user.project(project).status()).isEqualTo(200);
    }
}
