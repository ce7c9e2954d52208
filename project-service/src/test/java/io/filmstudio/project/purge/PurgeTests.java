package io.filmstudio.project.purge;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.common.storage.MediaStorage;
import io.filmstudio.project.ProjectClient;
import io.filmstudio.project.ProjectTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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

    private ProjectClient user;
    private UUID project;
    private String key;

    @BeforeEach
    void projectWithAFilm() {
        user = new ProjectClient(port);
        project = user.newProject();
        key = "jobs/" + user.generate(project).id("/jobId") + "/1/film.mp4";
        storage.put(key, new byte[] {1}, "video/mp4");
    }

    private void deletedDaysAgo(int days) {
        jdbc.sql(
                        """
                update project set status = 'completed', deleted_at = now() - :days * interval '1 day' where id = :id
                """)
                .param("days", days)
                .param("id", project)
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
        assertThat(rows()).isZero();
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
