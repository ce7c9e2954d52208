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
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        return of(List.of(job)).getFirst();
    }

    List<JobView> of(List<Job> jobs) {
        List<UUID> queued = jobs.stream()
                .filter(job -> job.status() == JobStatus.QUEUED)
                .map(Job::id)
                .toList();
        Map<UUID, Integer> positions = queued.isEmpty() ? Map.of() : tasks.queuePositions(queued);
        return jobs.stream().map(job -> of(job, positions.get(job.id()))).toList();
    }

    private JobView of(Job job, @Nullable Integer queuePosition) {
        JobOutput output = job.status() == JobStatus.COMPLETED ? job.output() : null;
        // what is known of the run before does not describe the one that is being paid for
        boolean begun = job.status() != JobStatus.RESERVING;
        return new JobView(
                job.id(),
                job.projectId(),
                job.type().wire(),
                job.status().shown(),
                job.run(),
                begun ? job.progress() : 0,
                begun ? job.currentStep() : "",
                queuePosition,
                estimate.seconds(job),
                output == null ? null : url(output.key()),
                output == null ? null : "s3://" + bucket + "/" + output.key(),
                output == null ? null : url(output.thumbnailKey()),
                output == null ? null : subtitles(output),
                job.charged(),
                job.refunded(),
                begun ? job.failure() : null,
                job.createdAt(),
                begun ? job.startedAt() : null,
                begun ? job.completedAt() : null);
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
