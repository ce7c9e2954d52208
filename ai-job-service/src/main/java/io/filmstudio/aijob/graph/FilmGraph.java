package io.filmstudio.aijob.graph;

import static io.filmstudio.aijob.task.TaskInput.made;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobType;
import io.filmstudio.aijob.task.Part;
import io.filmstudio.aijob.task.Task;
import io.filmstudio.aijob.task.TaskDraft;
import io.filmstudio.aijob.task.TaskInput;
import io.filmstudio.aijob.task.TaskKind;
import io.filmstudio.contract.job.JobOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A film: the script is read first and tells the scenes; each scene is voiced, then drawn; the music is composed to the
 * voices; all is assembled last.
 */
@Component
final class FilmGraph implements JobGraph {

    private static final String ANALYSIS = "script-analysis";
    private static final String MUSIC = "film-music";
    private static final String ASSEMBLY = "assemble";
    private static final TaskInput PLAN = made("plan.json", ANALYSIS, "plan.json");

    @Override
    public Set<JobType> types() {
        return Set.of(JobType.FILM);
    }

    @Override
    public double estimateSeconds(JobType type, JsonNode request) {
        return FilmCosts.whole(request.path("script").asString(""));
    }

    @Override
    public boolean unfolds(Task done) {
        return done.kind() == TaskKind.SCRIPT_ANALYSIS;
    }

    @Override
    public List<TaskDraft> remaining(Job job, Map<String, Part> parts) {
        Part analysis = parts.get(ANALYSIS);
        List<TaskDraft> all = analysis == null ? List.of(analysis(job)) : scenesToFilm(job, analysis.result());
        return all.stream()
                .filter(draft -> !parts.containsKey(draft.name()))
                .map(draft -> draft.without(parts.keySet()))
                .toList();
    }

    private static TaskDraft analysis(Job job) {
        var parameters = RequestParameters.of(job);
        return new TaskDraft(ANALYSIS, TaskKind.SCRIPT_ANALYSIS, FilmCosts.ANALYSIS, List.of(), parameters, List.of());
    }

    private static List<TaskDraft> scenesToFilm(Job job, JsonNode analysis) {
        List<TaskDraft> drafts = new ArrayList<>();
        List<TaskInput> timings = new ArrayList<>(List.of(PLAN));
        List<TaskInput> pieces = new ArrayList<>();
        JsonNode scenes = analysis.path("scenes");
        for (int scene = 0; scene < scenes.size(); scene++) {
            double seconds = scenes.get(scene).path("estimatedSeconds").asDouble(0);
            drafts.add(voice(scene, seconds));
            drafts.add(video(job, scene, seconds));
            timings.add(made("timing-" + scene + ".json", voiceOf(scene), "timing.json"));
            pieces.add(made("voice-" + scene + ".wav", voiceOf(scene), "voice.wav"));
            pieces.add(made("scene-" + scene + ".mp4", videoOf(scene), "scene.mp4"));
        }
        double film = analysis.path("estimatedSeconds").asDouble(0);
        drafts.add(music(film, timings));
        drafts.add(assembly(film, timings, pieces));
        return drafts;
    }

    private static TaskDraft voice(int scene, double seconds) {
        Map<String, Object> parameters = Map.of("scene", scene);
        return new TaskDraft(
                voiceOf(scene),
                TaskKind.SCENE_VOICE,
                FilmCosts.voice(seconds),
                List.of(ANALYSIS),
                parameters,
                List.of(PLAN));
    }

    private static TaskDraft video(Job job, int scene, double seconds) {
        TaskInput timing = made("timing.json", voiceOf(scene), "timing.json");
        Map<String, Object> parameters = Map.of("scene", scene);
        return new TaskDraft(
                videoOf(scene),
                TaskKind.SCENE_VIDEO,
                FilmCosts.video(seconds, job.tier().height()),
                List.of(voiceOf(scene)),
                parameters,
                List.of(PLAN, timing));
    }

    private static TaskDraft music(double film, List<TaskInput> timings) {
        return new TaskDraft(
                MUSIC, TaskKind.FILM_MUSIC, FilmCosts.music(film), makersOf(timings), Map.of(), List.copyOf(timings));
    }

    private static TaskDraft assembly(double film, List<TaskInput> timings, List<TaskInput> pieces) {
        List<TaskInput> inputs = new ArrayList<>(timings);
        inputs.addAll(pieces);
        inputs.add(made("music.wav", MUSIC, "music.wav"));
        return new TaskDraft(ASSEMBLY, TaskKind.ASSEMBLE, FilmCosts.assembly(film), makersOf(inputs), Map.of(), inputs);
    }

    private static List<String> makersOf(List<TaskInput> inputs) {
        return inputs.stream().map(TaskInput::task).distinct().toList();
    }

    private static String voiceOf(int scene) {
        return "scene-voice-" + scene;
    }

    private static String videoOf(int scene) {
        return "scene-video-" + scene;
    }

    @Override
    public boolean compares(Task task) {
        return task.kind() == TaskKind.ASSEMBLE;
    }

    @Override
    public Optional<String> flaw(Job job, Task task, JsonNode result, Map<String, Part> parts) {
        return switch (task.kind()) {
            case SCRIPT_ANALYSIS -> Figures.flawOfScenes(result);
            case ASSEMBLE -> Figures.flawOfFilm(result, job.tier(), drawnSeconds(parts));
            default -> Figures.flawOfLength(result);
        };
    }

    private static double drawnSeconds(Map<String, Part> parts) {
        return parts.values().stream()
                .filter(part -> part.kind() == TaskKind.SCENE_VIDEO)
                .mapToDouble(part -> part.result().path("seconds").asDouble(0))
                .sum();
    }

    @Override
    public Optional<JobOutput> output(Job job, Part made) {
        return Optional.of(made)
                .filter(part -> part.name().equals(ASSEMBLY))
                .map(film -> new JobOutput(
                        film.key("film.mp4"),
                        film.key("thumbnail.jpg"),
                        film.key("subtitles.srt"),
                        film.key("subtitles.vtt"),
                        film.result().path("seconds").asDouble(0),
                        job.tier().width(),
                        job.tier().height()));
    }
}
