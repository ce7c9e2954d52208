package io.filmstudio.aijob.owner;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobStatus;
import io.filmstudio.aijob.owner.JobView.Subtitles;
import io.filmstudio.aijob.submission.TimeEstimate;
import io.filmstudio.aijob.task.TaskService;
import io.filmstudio.common.storage.MediaStorage;
import io.filmstudio.contract.job.JobOutput;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shows jobs, with addresses of what they made that are good for an hour. */
@Component
class JobViews {

    static final Duration URL_LIFE = Duration.ofHours(1);

    private final TaskService tasks;
    private final TimeEstimate estimate;
    private final MediaStorage storage;
    private final String bucket;

    JobViews(
            TaskService tasks,
            TimeEstimate estimate,
            MediaStorage storage,
            @Value("${studio.storage.bucket}") String bucket) {
        this.tasks = tasks;
        this.estimate = estimate;
        this.storage = storage;
        this.bucket = bucket;
    }

    JobView of(Job job) {
        JobOutput output = job.status() == JobStatus.COMPLETED ? job.output() : null;
        return new JobView(
                job.id(),
                job.projectId(),
                job.type().wire(),
                job.status().shown(),
                job.run(),
                job.progress(),
                job.currentStep(),
                job.status() == JobStatus.QUEUED ? tasks.queuePosition(job.id()).orElse(null) : null,
                estimate.seconds(job),
                output == null ? null : url(output.key()),
                output == null ? null : "s3://" + bucket + "/" + output.key(),
                output == null ? null : url(output.thumbnailKey()),
                output == null ? null : subtitles(output),
                job.charged(),
                job.refunded(),
                job.failure(),
                job.createdAt(),
                job.startedAt(),
                job.completedAt());
    }

    private @Nullable URI url(@Nullable String key) {
        return key == null ? null : storage.presignGet(key, URL_LIFE, null);
    }

    private @Nullable Subtitles subtitles(JobOutput output) {
        URI srt = url(output.subtitlesSrtKey());
        URI vtt = url(output.subtitlesVttKey());
        return srt == null || vtt == null ? null : new Subtitles(srt, vtt);
    }

    /** An address under which a browser saves the file instead of showing it. */
    URI download(JobOutput output, String name) {
        return storage.presignGet(output.key(), URL_LIFE, name);
    }
}
