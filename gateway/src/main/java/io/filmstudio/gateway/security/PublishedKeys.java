package io.filmstudio.gateway.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The keys of user-service, kept while it is away. An unknown key id asks for them anew, but not more often than
 * configured: ids are for anyone to invent. Many who wait for the keys share one request.
 */
@Component
class PublishedKeys {

    private static final Logger log = LoggerFactory.getLogger(PublishedKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONG_AGO = Duration.ofDays(365);

    private final WebClient http = WebClient.create();
    private final AtomicReference<Mono<Map<String, RSAPublicKey>>> running = new AtomicReference<>();
    private final KeyProperties properties;
    private volatile Map<String, RSAPublicKey> keys = Map.of();
    private volatile long askedAt = System.nanoTime() - LONG_AGO.toNanos();

    PublishedKeys(KeyProperties properties) {
        this.properties = properties;
    }

    /** Whether a key is still published; asks anew in the background when that was last known long ago. */
    boolean isPublished(String id) {
        if (mayAsk(properties.keep())) {
            fetch().onErrorComplete().subscribe();
        }
        return keys.containsKey(id);
    }

    /** Empty when nobody published such a key; an error when the keys were never reached. */
    Mono<RSAPublicKey> find(String id) {
        RSAPublicKey key = keys.get(id);
        if (key != null) {
            return isPublished(id) ? Mono.just(key) : Mono.empty();
        }
        if (keys.isEmpty()) {
            return mayAsk(FIRST_RETRY) || running.get() != null
                    ? fetch().mapNotNull(found -> found.get(id))
                    : unreachable();
        }
        Duration pause = properties.refreshAtMost();
        return mayAsk(pause) || running.get() != null
                ? fetch().onErrorReturn(keys).mapNotNull(found -> found.get(id))
                : Mono.empty();
    }

    private boolean mayAsk(Duration pause) {
        return System.nanoTime() - askedAt >= pause.toNanos();
    }

    private Mono<Map<String, RSAPublicKey>> fetch() {
        Mono<Map<String, RSAPublicKey>> request = Mono.defer(this::ask).cache();
        Mono<Map<String, RSAPublicKey>> other = running.compareAndExchange(null, request);
        return other == null ? request : other;
    }

    private Mono<Map<String, RSAPublicKey>> ask() {
        askedAt = System.nanoTime();
        return http.get()
                .uri(properties.jwksUrl())
                .retrieve()
                .bodyToMono(String.class)
                .timeout(PATIENCE)
                .map(PublishedKeys::parse)
                .doOnNext(found -> keys = found)
                .doOnError(failure -> log.warn("The keys of user-service are out of reach: {}", failure.toString()))
                .onErrorMap(failure -> new JwtException("keys out of reach", failure))
                .doFinally(_ -> running.set(null));
    }

    private static <T> Mono<T> unreachable() {
        return Mono.error(new JwtException("keys out of reach"));
    }

    private static Map<String, RSAPublicKey> parse(String jwks) {
        try {
            Map<String, RSAPublicKey> keys = new HashMap<>();
            for (var jwk : JWKSet.parse(jwks).getKeys()) {
                if (jwk instanceof RSAKey rsa && rsa.getKeyID() != null) {
                    keys.put(rsa.getKeyID(), rsa.toRSAPublicKey());
                }
            }
            return Map.copyOf(keys);
        } catch (ParseException | JOSEException damaged) {
            throw new IllegalArgumentException(damaged);
        }
    }
}
