package io.filmstudio.project.purge;

import io.filmstudio.common.storage.MediaStorage;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is to go with a project, and its going. */
@Service
public class PurgeService {

    private static final Logger log = LoggerFactory.getLogger(PurgeService.class);

    private final PurgeRepository projects;
    private final MediaStorage storage;
    private final TransactionTemplate transaction;
    private final PurgeProperties properties;

    PurgeService(
            PurgeRepository projects,
            MediaStorage storage,
            TransactionTemplate transaction,
            PurgeProperties properties) {
        this.projects = projects;
        this.storage = storage;
        this.transaction = transaction;
        this.properties = properties;
    }

    /** The job was made for that project: what it leaves goes with it, be it a film or a clip. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteJob(UUID projectId, UUID jobId) {
        projects.addJob(projectId, jobId);
    }

    /**
     * Takes up one project whose time has come; false when there is none. The media goes outside of any transaction and the
     * rows last: a purge that dies half-way is taken up again, and deleting what is gone is harmless.
     */
    boolean purgeOne() {
        var due = projects.claimDue(properties.keep(), properties.retryAfter());
        due.ifPresent(this::purge);
        return due.isPresent();
    }

    private void purge(UUID projectId) {
        try {
            projects.jobs(projectId).forEach(job -> storage.deletePrefix("jobs/" + job + "/"));
            storage.deletePrefix("projects/" + projectId + "/");
            transaction.executeWithoutResult(status -> projects.delete(projectId));
        } catch (RuntimeException ex) {
            log.warn("project {} is purged later: {}", projectId, ex.toString());
        }
    }
}
