package io.filmstudio.project.purge;

import io.filmstudio.common.storage.MediaStorage;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PurgeService {

    private final PurgeRepository projects;
    private final MediaStorage storage;
    private final PurgeProperties properties;

    PurgeService(PurgeRepository projects, MediaStorage storage, PurgeProperties properties) {
        this.projects = projects;
        this.storage = storage;
        this.properties = properties;
    }

    /**
     * Removes one project whose time has come; false when there is none. The rows go last: a purge that dies half-way
     * is taken up again, and deleting what is gone is harmless.
     */
    @Transactional
    boolean purgeOne() {
        var due = projects.lockDue(properties.keep());
        due.ifPresent(this::purge);
        return due.isPresent();
    }

    private void purge(UUID projectId) {
        projects.jobs(projectId).forEach(job -> storage.deletePrefix("jobs/" + job + "/"));
        storage.deletePrefix("projects/" + projectId + "/");
        projects.delete(projectId);
    }
}
