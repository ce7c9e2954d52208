package io.filmstudio.aijob.graph;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobType;
import io.filmstudio.aijob.task.Part;
import io.filmstudio.aijob.task.Task;
import io.filmstudio.aijob.task.TaskDraft;
import io.filmstudio.aijob.task.TaskInput;
import io.filmstudio.aijob.task.TaskKind;
import io.filmstudio.contract.job.JobOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Clips, voices, tunes and lip-sync: one task makes the whole. */
@Component
final class SingleTaskGraph implements JobGraph {

    private static final String THUMBNAIL = "thumbnail.jpg";

    private static final Map<JobType, TaskKind> KINDS = Map.of(
            JobType.VIDEO_GENERATION, TaskKind.CLIP,
            JobType.AUDIO_GENERATION, TaskKind.SPEECH,
            JobType.MUSIC_GENERATION, TaskKind.TUNE,
            JobType.LIP_SYNC, TaskKind.LIP_SYNC);

    @Override
    public Set<JobType> types() {
        return KINDS.keySet();
    }

    @Override
    public double estimateSeconds(JobType type, JsonNode request) {
        double seconds = request.path("duration").asDouble(10);
        return switch (type) {
            case VIDEO_GENERATION, LIP_SYNC -> FilmCosts.video(seconds, 720);
            case MUSIC_GENERATION -> FilmCosts.music(seconds);
            default -> FilmCosts.voice(seconds);
        };
    }

    @Override
    public List<TaskDraft> remaining(Job job, Map<String, Part> parts) {
        TaskKind kind = KINDS.get(job.type());
        if (parts.containsKey(kind.wire())) {
            return List.of();
        }
        return List.of(new TaskDraft(
                kind.wire(), kind, job.estimatedSeconds(), List.of(), RequestParameters.of(job), inputs(job)));
    }

    private static List<TaskInput> inputs(Job job) {
        return job.request()
                .path(RequestParameters.INPUTS)
                .propertyStream()
                .map(input -> TaskInput.stored(input.getKey(), input.getValue().asString()))
                .toList();
    }

    @Override
    public boolean unfolds(Task done) {
        return false;
    }

    @Override
    public boolean compares(Task task) {
        return false;
    }

    @Override
    public Optional<String> flaw(Job job, Task task, JsonNode result, Map<String, Part> parts) {
        JsonNode asked = task.parameters();
        return switch (task.kind()) {
            case CLIP, LIP_SYNC ->
                Figures.flawOfPicture(
                        result,
                        asked.path("width").asInt(0),
                        asked.path("height").asInt(0));
            default -> Figures.flawOfLength(result);
        };
    }

    @Override
    public Optional<JobOutput> output(Job job, Part made) {
        boolean seen = made.kind() == TaskKind.CLIP || made.kind() == TaskKind.LIP_SYNC;
        return Optional.of(new JobOutput(
                made.key(made.kind().outputs().getFirst().name()),
                seen ? made.key(THUMBNAIL) : null,
                null,
                null,
                made.result().path("seconds").asDouble(0),
                made.result().path("width").asInt(0),
                made.result().path("height").asInt(0)));
    }
}
