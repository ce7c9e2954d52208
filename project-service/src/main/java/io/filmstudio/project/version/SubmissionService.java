package io.filmstudio.project.version;

import io.filmstudio.project.version.SubmitReply.Refused;
import io.filmstudio.project.version.SubmitReply.Taken;
import io.filmstudio.project.version.SubmitReply.Unknown;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Brings versions and their jobs together. Calls are made outside of transactions and may be repeated. */
@Service
class SubmissionService {

    private final AiJobClient jobs;
    private final VersionService versions;

    SubmissionService(AiJobClient jobs, VersionService versions) {
        this.jobs = jobs;
        this.versions = versions;
    }

    /** Submits the job. Unless the outcome is unknown, the version and the project say afterwards what it was. */
    SubmitReply submit(FilmVersion version) {
        SubmitReply reply = jobs.submit(version);
        return switch (reply) {
            case Taken(JobState job) -> {
                follow(version.jobId(), job);
                yield reply;
            }
            case Refused refused -> withdraw(version.jobId(), refused);
            case Unknown() -> reply; // the sweeper submits it again
        };
    }

    /**
     * Takes the start back, once the job is given up: of an earlier submit nobody knows whether it is still on its way, and
     * it would be made and paid for when it arrives. Until then the refusal is not the last word.
     */
    private SubmitReply withdraw(UUID jobId, Refused refused) {
        if (!jobs.giveUp(jobId)) {
            return new Unknown();
        }
        versions.withdraw(jobId, refused.code(), refused.sentence());
        return refused;
    }

    /** Finds out what became of a job that was silent for long. */
    void reconcile(FilmVersion version) {
        jobs.find(version.jobId()).ifPresentOrElse(job -> follow(version.jobId(), job), () -> {
            versions.lost(version.jobId());
            submit(version);
        });
    }

    private void follow(UUID jobId, JobState job) {
        switch (job.status()) {
            case "completed", "failed", "cancelled" -> versions.end(job.ending(jobId));
            case "reserving" -> {
                // not decided yet: the sweeper submits it again and hears the decision
            }
            default -> versions.alive(jobId, job.run());
        }
    }
}
