package io.filmstudio.aijob.graph;

import io.filmstudio.aijob.job.Job;
import io.filmstudio.aijob.job.JobType;
import io.filmstudio.aijob.task.Part;
import io.filmstudio.aijob.task.Task;
import io.filmstudio.aijob.task.TaskDraft;
import io.filmstudio.contract.job.JobOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How a type of job is cut into tasks. Parts are what has been made already, by the name of their task. */
public sealed interface JobGraph permits FilmGraph, SingleTaskGraph {

    Set<JobType> types();

    /** Seconds of worker time that a request will take, as far as anybody can tell before it is begun. */
    double estimateSeconds(JobType type, JsonNode request);

    /** The tasks that are still to be done and can be named by now. */
    List<TaskDraft> remaining(Job job, Map<String, Part> parts);

    /** Whether {@link #remaining} names more tasks once this one is done. */
    boolean unfolds(Task done);

    /** Whether {@link #flaw} compares what this task has made with the other parts. */
    boolean compares(Task task);

    /** Why what a worker says about its outputs cannot be true or is not good enough; empty when it counts. */
    Optional<String> flaw(Job job, Task task, JsonNode result, Map<String, Part> parts);

    /** What the job has made, if this part was the last of it. */
    Optional<JobOutput> output(Job job, Part made);
}
