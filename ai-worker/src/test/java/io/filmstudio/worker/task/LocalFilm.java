package io.filmstudio.worker.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a whole film in this process: the tasks that ai-job-service would plan, on two threads, without any service. */
final class LocalFilm {

    private static final int SLOTS = 2;

    private final TaskKinds kinds;
    private final Path directory;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Double> seconds = new ConcurrentHashMap<>();

    LocalFilm(TaskKinds kinds, Path directory) {
        this.kinds = kinds;
        this.directory = directory;
    }

    /** Wall seconds that each kind of task took, summed up. */
    Map<String, Double> seconds() {
        return seconds;
    }

    /** Answers the directory that holds the film, and what the last task said about it. */
    JsonNode make(Map<String, Object> parameters) throws Exception {
        run("script-analysis", "plan", parameters, Map.of());
        JsonNode plan = json.readTree(directory.resolve("plan/plan.json"));
        List<Integer> scenes =
                IntStream.range(0, plan.get("scenes").size()).boxed().toList();
        try (ExecutorService slots = Executors.newFixedThreadPool(SLOTS)) {
            all(slots, scenes, scene -> run("scene-voice", "voice-" + scene, scene(scene), plan()));
            Future<JsonNode> music = slots.submit(() -> run("film-music", "music", Map.of(), timings(scenes)));
            all(slots, scenes, scene -> run("scene-video", "video-" + scene, scene(scene), picture(scene)));
            music.get();
        }
        return run("assemble", "film", Map.of(), parts(scenes));
    }

    private static Map<String, Object> scene(int scene) {
        return Map.of("scene", scene);
    }

    private Map<String, String> plan() {
        return Map.of("plan.json", "plan/plan.json");
    }

    private Map<String, String> picture(int scene) {
        return Map.of("plan.json", "plan/plan.json", "timing.json", "voice-" + scene + "/timing.json");
    }

    private Map<String, String> timings(List<Integer> scenes) {
        Map<String, String> inputs = new ConcurrentHashMap<>(plan());
        scenes.forEach(scene -> inputs.put("timing-" + scene + ".json", "voice-" + scene + "/timing.json"));
        return inputs;
    }

    private Map<String, String> parts(List<Integer> scenes) {
        Map<String, String> inputs = timings(scenes);
        scenes.forEach(scene -> {
            inputs.put("voice-" + scene + ".wav", "voice-" + scene + "/voice.wav");
            inputs.put("scene-" + scene + ".mp4", "video-" + scene + "/scene.mp4");
        });
        inputs.put("music.wav", "music/music.wav");
        return inputs;
    }

    private JsonNode run(String kind, String name, Object parameters, Map<String, String> inputs) throws Exception {
        long start = System.nanoTime();
        Path own = Files.createDirectories(directory.resolve(name));
        for (var input : inputs.entrySet()) {
            copy(directory.resolve(input.getValue()), own.resolve(input.getKey()));
        }
        var task = TestRun.of(json.valueToTree(parameters), own);
        JsonNode result = json.valueToTree(kinds.get(kind).run(task));
        seconds.merge(kind, (System.nanoTime() - start) / 1e9, Double::sum);
        return result;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!from.equals(to)) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void all(ExecutorService slots, List<Integer> scenes, SceneTask task)
            throws InterruptedException, ExecutionException {
        List<Future<JsonNode>> running = new ArrayList<>();
        scenes.forEach(scene -> running.add(slots.submit(() -> task.run(scene))));
        for (Future<JsonNode> each : running) {
            each.get();
        }
    }

    @FunctionalInterface
    private interface SceneTask {
        JsonNode run(int scene) throws Exception;
    }
}
