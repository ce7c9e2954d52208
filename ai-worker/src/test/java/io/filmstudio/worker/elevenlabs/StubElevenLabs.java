package io.filmstudio.worker.elevenlabs;

import io.filmstudio.worker.provider.ProviderStub;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** ElevenLabs' speech with timestamps as it is documented. Every character is a tenth of a second of a voice's own tone. */
public final class StubElevenLabs extends ProviderStub {

    public static final double CHARACTER_SECONDS = 0.1;
    public static final Map<String, Integer> HERTZ = Map.of("nArrator1", 440, "wOman1", 660, "mAn1", 220);
    static final String MULTILINGUAL = "eleven_multilingual_v2";
    private static final String KEY = "sk_test";
    private static final long LARGEST_SEED = 4_294_967_295L;
    private static final Set<String> FIELDS = Set.of(
            "text",
            "model_id",
            "language_code",
            "voice_settings",
            "seed",
            "previous_text",
            "next_text",
            "previous_request_ids",
            "next_request_ids",
            "apply_text_normalization");

    public static ElevenLabsSettings settings(URI url, String model, Duration longest) {
        String voices = "narrator=nArrator1, woman=wOman1, man=mAn1";
        return new ElevenLabsSettings(url, KEY, model, voices, 24_000, 2, longest);
    }

    @Override
    protected boolean isWork(Request request) {
        return request.method().equals("POST");
    }

    @Override
    protected void serve(Request request) throws IOException {
        String[] path = request.path().split("/");
        if (!request.header("xi-api-key").equals(KEY)) {
            request.answer(401, status("invalid_api_key"));
        } else if (path.length != 5 || !path[2].equals("text-to-speech") || !path[4].equals("with-timestamps")) {
            request.answer(404, detail("Not Found"));
        } else if (!HERTZ.containsKey(path[3])) {
            request.answer(404, status("voice_not_found"));
        } else if (!isValid(request.json())
                || !"output_format=pcm_24000"
                        .equals(request.exchange().getRequestURI().getQuery())) {
            request.answer(422, detail(List.of(Map.of("msg", "extra fields not permitted"))));
        } else {
            request.answer(200, spoken(request.json().path("text").asString(), HERTZ.get(path[3]), 24_000));
        }
    }

    private static boolean isValid(JsonNode asked) {
        boolean known = asked.propertyNames().stream().allMatch(FIELDS::contains);
        long seed = asked.path("seed").asLong(-1);
        boolean told = asked.has("language_code")
                && asked.path("model_id").asString("").equals(MULTILINGUAL);
        return known
                && !told
                && seed >= 0
                && seed <= LARGEST_SEED
                && !asked.path("text").asString("").isBlank();
    }

    static Map<String, Object> status(String status) {
        return detail(Map.of("status", status, "message", "No."));
    }

    static Map<String, Object> spoken(String text, int hertz, int samplesPerSecond) {
        List<String> characters = new ArrayList<>();
        List<Double> starts = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            characters.add(text.substring(i, i + 1));
            starts.add(i * CHARACTER_SECONDS);
            ends.add((i + 1) * CHARACTER_SECONDS);
        }
        Map<String, Object> answer = new HashMap<>();
        answer.put("audio_base64", tone(text.length() * CHARACTER_SECONDS, hertz, samplesPerSecond));
        answer.put(
                "alignment",
                Map.of(
                        "characters", characters,
                        "character_start_times_seconds", starts,
                        "character_end_times_seconds", ends));
        answer.put("normalized_alignment", null);
        return answer;
    }

    static String tone(double seconds, int hertz, int samplesPerSecond) {
        int count = (int) (seconds * samplesPerSecond);
        ByteBuffer pcm = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < count; at++) {
            pcm.putShort((short) (8_000 * Math.sin(2 * Math.PI * hertz * at / samplesPerSecond)));
        }
        return Base64.getEncoder().encodeToString(pcm.array());
    }
}
