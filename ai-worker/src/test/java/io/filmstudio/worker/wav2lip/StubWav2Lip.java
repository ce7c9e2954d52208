package io.filmstudio.worker.wav2lip;

import io.filmstudio.worker.provider.ProviderStub;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A Wav2Lip worker that speaks Cog's contract, with the look-up of a prediction that Cog lacks. */
public final class StubWav2Lip extends ProviderStub {

    private static final Set<String> INPUTS = Set.of(
            "face",
            "audio",
            "pads",
            "fps",
            "static",
            "resize_factor",
            "crop",
            "box",
            "rotate",
            "face_det_batch_size",
            "wav2lip_batch_size");

    /** What the look-ups of a prediction answer, one after the other; the last one stays. */
    private final Queue<Map<String, Object>> states = new ConcurrentLinkedQueue<>();

    private final Map<String, Map<String, Object>> predictions = new ConcurrentHashMap<>();

    /** What lies at {@code /files/...}. */
    final Map<String, byte[]> files = new ConcurrentHashMap<>();

    public final List<String> started = new CopyOnWriteArrayList<>();
    public final List<String> cancelled = new CopyOnWriteArrayList<>();
    volatile int lookUpStatus;
    private volatile String moved = "";

    public static Wav2LipSettings settings(@Nullable URI url, Duration longest) {
        return new Wav2LipSettings(
                url, "w2l", "wav2lip-gan", Wav2LipSettings.Inputs.URLS, Set.of(), longest, Duration.ofMillis(20));
    }

    /** Serves a file and answers where. */
    public String file(String name, byte[] bytes) {
        files.put(name, bytes);
        return url() + "/files/" + name;
    }

    /** Where {@code /moved} leads. */
    void redirectTo(String address) {
        moved = address;
    }

    public StubWav2Lip then(String status, @Nullable Object output, @Nullable String error) {
        Map<String, Object> state = new HashMap<>();
        state.put("status", status);
        state.put("output", output);
        state.put("error", error);
        states.add(state);
        return this;
    }

    @Override
    protected boolean isWork(Request request) {
        return request.method().equals("PUT");
    }

    @Override
    protected void serve(Request request) throws IOException {
        String[] path = request.path().split("/");
        if (path[1].equals("files")) {
            byte[] file = files.get(path[2]);
            request.answer(file == null ? 404 : 200, "video/mp4", file == null ? new byte[0] : file);
        } else if (path[1].equals("moved")) {
            request.exchange().getResponseHeaders().set("Location", moved);
            request.answer(302, "text/plain", new byte[0]);
        } else if (!request.header("Authorization").equals("Bearer w2l")) {
            request.answer(401, detail("Unauthorized"));
        } else if (request.method().equals("PUT")) {
            start(request, path[2]);
        } else if (request.path().endsWith("/cancel")) {
            cancelled.add(path[2]);
            request.answer(200, Map.of());
        } else if (lookUpStatus != 0) {
            request.answer(lookUpStatus, detail("not now"));
        } else if (predictions.containsKey(path[2])) {
            request.answer(200, state(path[2]));
        } else {
            request.answer(404, detail("Not Found"));
        }
    }

    private void start(Request request, String id) throws IOException {
        JsonNode asked = request.json();
        if (!request.header("Prefer").equals("respond-async")
                || !asked.path("input").propertyNames().stream().allMatch(INPUTS::contains)
                || !asked.path("input").path("face").isString()
                || asked.size() != 1) {
            request.answer(422, detail(List.of(Map.of("msg", "unexpected"))));
            return;
        }
        if (predictions.putIfAbsent(id, Map.of("status", "starting")) == null) {
            started.add(id);
        }
        request.answer(202, Map.of("id", id, "status", "starting"));
    }

    /** A prediction that an earlier worker has started. */
    public void runs(String id) {
        predictions.put(id, Map.of("status", "processing"));
    }

    private Map<String, Object> state(String id) {
        Map<String, Object> state = states.size() > 1 ? states.poll() : states.peek();
        Map<String, Object> answer = new HashMap<>(state == null ? Map.of("status", "processing") : state);
        answer.put("id", id);
        return answer;
    }
}
