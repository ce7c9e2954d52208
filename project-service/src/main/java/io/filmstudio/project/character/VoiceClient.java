package io.filmstudio.project.character;

import io.filmstudio.common.web.ProblemException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks ai-job-service, in the caller's own name, which voices there are: they are those of the engines in use. */
@Component
class VoiceClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final RestClient http;
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("voices");

    VoiceClient(RestClient.Builder builder, @Value("${studio.services.ai-job}") String baseUrl) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build());
        requests.setReadTimeout(READ_TIMEOUT);
        this.http = builder.baseUrl(baseUrl).requestFactory(requests).build();
    }

    /** Throws 400 for a voice that nobody has, 503 when nobody can tell. No voice is fine. */
    void requireVoice(@Nullable String voiceId, String authorization) {
        if (voiceId == null || voiceId.isBlank()) {
            return;
        }
        List<String> ids =
                voices(authorization).voices().stream().map(Voice::id).toList();
        if (!ids.contains(voiceId)) {
            throw ProblemException.invalid("voiceId", "must be one of " + String.join(", ", ids));
        }
    }

    private Voices voices(String authorization) {
        try {
            return breaker.executeSupplier(() -> http.get()
                    .uri("/api/ai/voices")
                    .header(HttpHeaders.AUTHORIZATION, authorization)
                    .retrieve()
                    .requiredBody(Voices.class));
        } catch (RestClientException | CallNotPermittedException | IllegalStateException ex) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Nobody can tell at the moment which voices there are.",
                    RETRY_AFTER);
        }
    }

    record Voices(List<Voice> voices) {}

    record Voice(String id) {}
}
