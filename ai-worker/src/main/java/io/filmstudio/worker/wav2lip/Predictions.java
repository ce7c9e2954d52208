package io.filmstudio.worker.wav2lip;

import io.filmstudio.worker.provider.HttpCall;
import io.filmstudio.worker.provider.HttpReply;
import io.filmstudio.worker.provider.ProviderAdapter;
import io.filmstudio.worker.provider.ProviderException;
import io.filmstudio.worker.provider.Reason;
import io.filmstudio.worker.provider.State;
import io.filmstudio.worker.provider.Terms;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cog's predictions, put under our own ids: the same id is never run twice. The result is a reference to a file. Cog itself
 * cannot be asked about a prediction; the worker adds {@code GET /predictions/{id}}.
 */
final class Predictions implements ProviderAdapter<Predictions.LipSyncRequest, String> {

    private static final long LARGEST_REPLY = 256L << 20;
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})%");

    private final Wav2LipSettings settings;
    private final URI base;

    /**
     * @param face a video, by address or as a data URI
     * @param audio likewise
     */
    record LipSyncRequest(String face, String audio, int framesPerSecond) {}

    Predictions(Wav2LipSettings settings, URI base) {
        this.settings = settings;
        this.base = base;
    }

    @Override
    public Terms terms() {
        return new Terms(
                "wav2lip", settings.model(), settings.longest(), settings.watchEvery(), false, true, LARGEST_REPLY);
    }

    @Override
    public HttpCall submit(LipSyncRequest request, String id) {
        Map<String, Object> input = Map.of(
                "face", request.face(),
                "audio", request.audio(),
                "pads", List.of(0, 10, 0, 0),
                "fps", request.framesPerSecond(),
                "static", false,
                "resize_factor", 1);
        String body = JsonMapper.shared().writeValueAsString(Map.of("input", input));
        return signed(HttpCall.put(at(id), body)).with("Prefer", "respond-async");
    }

    @Override
    public State<String> readSubmission(HttpReply reply) {
        if (reply.isSuccess()) {
            return state(reply.json());
        }
        throw ProviderException.refused(
                switch (reply.status()) {
                    case 409, 429, 503 -> Reason.BUSY;
                    case 401, 403, 404, 405, 422 -> Reason.MISCONFIGURED;
                    default -> reply.status() < 500 ? Reason.FAILED : Reason.UNAVAILABLE;
                },
                reply);
    }

    @Override
    public Optional<HttpCall> watch(String id) {
        return Optional.of(signed(HttpCall.get(at(id))));
    }

    @Override
    public State<String> readWatch(HttpReply reply) {
        if (reply.status() == 404) {
            return new State.Lost<>();
        }
        return readSubmission(reply);
    }

    @Override
    public Optional<HttpCall> cancel(String id) {
        return Optional.of(signed(HttpCall.post(at(id + "/cancel"), null)));
    }

    private static State<String> state(JsonNode prediction) {
        String status = prediction.path("status").asString("");
        return switch (status) {
            case "starting" -> new State.Running<>(0);
            case "processing" ->
                new State.Running<>(percent(prediction.path("logs").asString("")));
            case "succeeded" -> new State.Done<>(output(prediction.path("output")));
            case "failed" -> throw failure(prediction.path("error").asString(""));
            case "" -> throw ProviderException.free(Reason.ANSWER_INVALID, "an answer that is no prediction");
            default -> throw ProviderException.free(Reason.FAILED, "the prediction is " + status);
        };
    }

    /** Progress bars in the log end on their last percentage. */
    private static double percent(String logs) {
        List<MatchResult> found = PERCENT.matcher(logs).results().toList();
        return found.isEmpty()
                ? 0
                : Math.min(100, Integer.parseInt(found.getLast().group(1))) / 100.0;
    }

    private static String output(JsonNode output) {
        JsonNode file = output.isArray() ? output.path(0) : output;
        if (!file.isString() || file.asString().isBlank()) {
            throw ProviderException.free(Reason.ANSWER_INVALID, "the prediction succeeded without an output");
        }
        return file.asString();
    }

    private static ProviderException failure(String error) {
        boolean faceless = error.contains("Face not detected");
        return ProviderException.free(faceless ? Reason.NO_FACE : Reason.FAILED, error);
    }

    private URI at(String rest) {
        return URI.create(base.toString().replaceAll("/+$", "") + "/predictions/" + rest);
    }

    private HttpCall signed(HttpCall call) {
        return settings.token() == null ? call : call.with("Authorization", "Bearer " + settings.token());
    }
}
