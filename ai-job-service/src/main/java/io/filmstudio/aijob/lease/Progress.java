package io.filmstudio.aijob.lease;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.task.Part;
import io.filmstudio.aijob.task.Task;
import io.filmstudio.aijob.task.TaskKind;
import io.filmstudio.aijob.task.TaskState;
import java.util.Comparator;
import java.util.List;

/**
 * How far a job is: the share of its estimated seconds that is behind it, and a sentence for its owner.
 *
 * @param percent never 100 before the job is completed
 */
record Progress(int percent, String step) {

    private static final int MOST = 99;
    private static final int LONGEST_STEP = 200;

    static Progress of(Job job, List<Task> unfinished, List<Part> parts) {
        double done = parts.stream().mapToDouble(Part::cost).sum();
        double running = unfinished.stream()
                .mapToDouble(task -> task.cost() * task.progress())
                .sum();
        double open = unfinished.stream().mapToDouble(Task::cost).sum();
        // until the script is read, most of the tasks are not known yet
        double total = parts.isEmpty() ? Math.max(done + open, job.estimatedSeconds()) : done + open;
        int percent = total == 0 ? 0 : (int) Math.min(MOST, 100 * (done + running) / total);
        return new Progress(percent, step(job, unfinished, parts));
    }

    private static String step(Job job, List<Task> unfinished, List<Part> parts) {
        return unfinished.stream()
                .filter(task -> task.state() == TaskState.RUNNING)
                .max(Comparator.comparing(Task::kind))
                .map(task -> step(task, unfinished, parts))
                .orElse(job.currentStep());
    }

    private static String step(Task task, List<Task> unfinished, List<Part> parts) {
        TaskKind kind = task.kind();
        long made = parts.stream().filter(part -> part.kind() == kind).count();
        long all =
                made + unfinished.stream().filter(other -> other.kind() == kind).count();
        if (all > 1) {
            return "%s (%d of %d done)".formatted(sentence(kind), made, all);
        }
        String said = task.step();
        return said == null || said.isBlank()
                ? sentence(kind)
                : said.substring(0, Math.min(LONGEST_STEP, said.length()));
    }

    private static String sentence(TaskKind kind) {
        return switch (kind) {
            case SCRIPT_ANALYSIS -> "Reading the script";
            case SCENE_VOICE, SPEECH -> "Recording the voices";
            case SCENE_VIDEO, CLIP -> "Drawing the scenes";
            case FILM_MUSIC, TUNE -> "Composing the music";
            case ASSEMBLE -> "Putting the film together";
            case LIP_SYNC -> "Moving the lips";
        };
    }
}
