package io.filmstudio.worker.elevenlabs;

import io.filmstudio.worker.provider.HttpCall;
import io.filmstudio.worker.provider.HttpReply;
import io.filmstudio.worker.provider.ProviderAdapter;
import io.filmstudio.worker.provider.ProviderException;
import io.filmstudio.worker.provider.Reason;
import io.filmstudio.worker.provider.State;
import io.filmstudio.worker.provider.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** ElevenLabs' speech with timestamps. Every accepted call is paid by the character, and none can be asked about later. */
final class TextToSpeech implements ProviderAdapter<SpeechRequest, TimedSpeech> {

    private static final long LARGEST_REPLY = 64L << 20;
    private static final Duration LOOK_UP_EVERY = Duration.ofSeconds(1);

    private final ElevenLabsSettings settings;
    private final String apiKey;

    TextToSpeech(ElevenLabsSettings settings, String apiKey) {
        this.settings = settings;
        this.apiKey = apiKey;
    }

    @Override
    public Terms terms() {
        return new Terms("elevenlabs", settings.model(), settings.longest(), LOOK_UP_EVERY, true, false, LARGEST_REPLY);
    }

    /** Raw sound is asked for, so that nothing that came from outside has to be decoded. */
    @Override
    public HttpCall submit(SpeechRequest line, String id) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", line.text());
        body.put("model_id", settings.model());
        if (takesLanguage(settings.model())) {
            body.put("language_code", line.language());
        }
        if (line.speed() != 1) {
            body.put(
                    "voice_settings",
                    Map.of(
                            "stability",
                            0.5,
                            "similarity_boost",
                            0.75,
                            "use_speaker_boost",
                            true,
                            "speed",
                            line.speed()));
        }
        body.put("seed", line.seed());
        if (line.before() != null) {
            body.put("previous_text", line.before());
        }
        if (line.after() != null) {
            body.put("next_text", line.after());
        }
        URI uri = URI.create("%s/v1/text-to-speech/%s/with-timestamps?output_format=pcm_%d"
                .formatted(
                        settings.url().toString().replaceAll("/+$", ""), line.voiceId(), settings.samplesPerSecond()));
        return HttpCall.post(uri, JsonMapper.shared().writeValueAsString(body)).with("xi-api-key", apiKey);
    }

    /** The multilingual models hear the language, and refuse to be told. */
    private static boolean takesLanguage(String model) {
        return !model.startsWith("eleven_multilingual") && !model.startsWith("eleven_monolingual");
    }

    @Override
    public State<TimedSpeech> readSubmission(HttpReply reply) {
        if (reply.status() == 200) {
            return new State.Done<>(TimedSpeech.read(reply.json(), settings.samplesPerSecond()));
        }
        throw refusal(reply);
    }

    private static ProviderException refusal(HttpReply reply) {
        String status = status(reply.json());
        return switch (reply.status()) {
            case 402 -> ProviderException.refused(Reason.QUOTA, reply);
            case 429 -> ProviderException.refused(Reason.BUSY, reply);
            case 503 -> ProviderException.refused(Reason.UNAVAILABLE, reply);
            case 400, 401, 403, 404, 405, 422 -> ProviderException.refused(reason(status), reply);
            default ->
                reply.status() < 500
                        ? ProviderException.refused(Reason.FAILED, reply)
                        : ProviderException.unknown(reply.told());
        };
    }

    private static Reason reason(String status) {
        if (status.equals("quota_exceeded")) {
            return Reason.QUOTA;
        }
        return status.contains("policy") || status.contains("moderation")
                ? Reason.CONTENT_REFUSED
                : Reason.MISCONFIGURED;
    }

    private static String status(JsonNode body) {
        return body.path("detail").path("status").asString("").toLowerCase(Locale.ROOT);
    }
}
