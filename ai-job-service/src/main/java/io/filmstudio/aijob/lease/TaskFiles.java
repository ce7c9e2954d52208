package io.filmstudio.aijob.lease;

import io.filmstudio.aijob.lease.Assignment.InputUrl;
import io.filmstudio.aijob.lease.Assignment.OutputUrl;
import io.filmstudio.aijob.lease.Assignment.Urls;
import io.filmstudio.aijob.task.MediaFile;
import io.filmstudio.aijob.task.Part;
import io.filmstudio.aijob.task.Task;
import io.filmstudio.aijob.task.TaskInput;
import io.filmstudio.aijob.task.TaskService;
import io.filmstudio.common.storage.MediaStorage;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/** The files that a task reads and writes, as presigned addresses. */
@Component
class TaskFiles {

    private static final int MOST_OUTPUTS = 4;

    private final TaskService tasks;
    private final MediaStorage storage;
    private final LeaseTerms properties;

    TaskFiles(TaskService tasks, MediaStorage storage, LeaseTerms properties) {
        this.tasks = tasks;
        this.storage = storage;
        this.properties = properties;
    }

    Urls urls(Task task) {
        Map<String, Part> parts = task.inputs().stream().allMatch(input -> input.task() == null)
                ? Map.of()
                : tasks.parts(task.jobId()).stream().collect(Collectors.toMap(Part::name, Function.identity()));
        return new Urls(
                task.inputs().stream().map(input -> read(input, parts)).toList(),
                task.kind().outputs().stream().map(file -> write(task, file)).toList());
    }

    private InputUrl read(TaskInput input, Map<String, Part> parts) {
        String key =
                input.task() == null ? input.object() : parts.get(input.task()).key(input.object());
        return new InputUrl(input.name(), storage.presignWorkerGet(key, properties.urls()));
    }

    private OutputUrl write(Task task, MediaFile file) {
        return new OutputUrl(
                file.name(),
                file.contentType(),
                storage.presignWorkerPut(task.key(file.name()), file.contentType(), properties.urls()));
    }

    /** The first file that the task should have left and has not, or left empty. All are asked after at once. */
    Optional<String> findMissing(Task task) {
        return task.kind().outputs().stream()
                .map(MediaFile::name)
                .gather(Gatherers.mapConcurrent(
                        MOST_OUTPUTS, name -> isThere(task, name) ? Optional.<String>empty() : Optional.of(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isThere(Task task, String name) {
        return storage.find(task.key(name)).filter(file -> file.sizeBytes() > 0).isPresent();
    }
}
