package io.filmstudio.aijob.generation;

import io.filmstudio.aijob.catalogue.Catalogue;
import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobService;
import io.filmstudio.aijob.job.JobType;
import io.filmstudio.aijob.submission.Submission;
import io.filmstudio.aijob.submission.SubmissionService;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.contract.job.JobOutput;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Turns requests for single media into jobs. */
@Service
class GenerationService {

    /** Lips are moved to the plan of a single scene, which a film has not. */
    private static final Set<JobType> ONE_SCENE = Set.of(JobType.VIDEO_GENERATION, JobType.LIP_SYNC);

    private final SubmissionService submissions;
    private final JobService jobs;
    private final Catalogue catalogue;
    private final JsonMapper json;
    private final String bucket;

    GenerationService(
            SubmissionService submissions,
            JobService jobs,
            Catalogue catalogue,
            JsonMapper json,
            @Value("${studio.storage.bucket}") String bucket) {
        this.submissions = submissions;
        this.jobs = jobs;
        this.catalogue = catalogue;
        this.json = json;
        this.bucket = bucket;
    }

    Job video(UUID jobId, UUID userId, VideoRequest request) {
        require(catalogue.hasStyle(request.style()), "style", "must be one of GET /api/ai/styles");
        Map<String, Object> parameters = Map.of(
                "prompt", request.prompt(),
                "style", request.style(),
                "duration", request.duration(),
                "seed", seed(request.seed(), jobId));
        return submit(
                jobId,
                userId,
                request.projectId(),
                JobType.VIDEO_GENERATION,
                parameters,
                request.prompt(),
                request.duration());
    }

    Job audio(UUID jobId, UUID userId, AudioRequest request) {
        require(catalogue.hasVoice(request.voiceId()), "voiceId", "must be one of GET /api/ai/voices");
        require(
                catalogue.speaks(request.voiceId(), request.language()),
                "language",
                "must be one that the voice speaks, see GET /api/ai/voices");
        Map<String, Object> parameters = Map.of(
                "text", request.text(),
                "voiceId", request.voiceId(),
                "language", request.language(),
                "duration", request.seconds());
        return submit(
                jobId,
                userId,
                request.projectId(),
                JobType.AUDIO_GENERATION,
                parameters,
                request.text(),
                request.seconds());
    }

    Job music(UUID jobId, UUID userId, MusicRequest request) {
        require(catalogue.hasGenre(request.genre()), "genre", "must be one of GET /api/ai/genres");
        Map<String, Object> parameters = Map.of(
                "prompt", request.prompt(),
                "genre", request.genre(),
                "duration", request.duration(),
                "seed", seed(request.seed(), jobId));
        return submit(
                jobId,
                userId,
                request.projectId(),
                JobType.MUSIC_GENERATION,
                parameters,
                request.prompt(),
                request.duration());
    }

    Job lipSync(UUID jobId, UUID userId, LipSyncRequest request) {
        Job pictures = maker(userId, ONE_SCENE, request.videoPath(), "video");
        JobOutput video = pictures.output();
        JobOutput audio = maker(userId, Set.of(JobType.AUDIO_GENERATION), request.audioPath(), "audio")
                .output();
        Map<String, Object> inputs =
                Map.of("video.mp4", video.key(), "plan.json", plan(pictures), "audio.wav", audio.key());
        double seconds = Math.max(video.seconds(), audio.seconds());
        Map<String, Object> parameters =
                Map.of("inputs", inputs, "duration", seconds, "width", video.width(), "height", video.height());
        return submit(jobId, userId, request.projectId(), JobType.LIP_SYNC, parameters, "", seconds);
    }

    /** A clip has its plan beside it; one whose lips were moved has that of its clip. */
    private static String plan(Job pictures) {
        return pictures.type() == JobType.LIP_SYNC
                ? pictures.request().at("/inputs/plan.json").asString()
                : pictures.output().key().replaceAll("[^/]+$", "plan.json");
    }

    private Job maker(UUID userId, Set<JobType> types, String path, String what) {
        String home = "s3://" + bucket + "/";
        if (!path.startsWith(home)) {
            throw ProblemException.notFound(what);
        }
        return jobs.findByOutput(userId, types, path.substring(home.length()))
                .orElseThrow(() -> ProblemException.notFound(what));
    }

    private Job submit(
            UUID jobId,
            UUID userId,
            UUID projectId,
            JobType type,
            Map<String, Object> parameters,
            String text,
            double seconds) {
        return submissions.submit(
                new Submission(jobId, userId, projectId, type, json.valueToTree(parameters), text, seconds));
    }

    /** Without a wish, every job has its own, so that asking twice gives two things. */
    private static long seed(@Nullable Long wish, UUID jobId) {
        return wish == null ? jobId.hashCode() & Integer.MAX_VALUE : wish;
    }

    private static void require(boolean valid, String field, String message) {
        if (!valid) {
            throw ProblemException.invalid(field, message);
        }
    }
}
