package io.filmstudio.user.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JwksController {

    private final KeyRing keyRing;

    JwksController(KeyRing keyRing) {
        this.keyRing = keyRing;
    }

    /** The keys that access tokens are signed with (RFC 7517). */
    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, List<Map<String, Object>>>> keys() {
        List<Map<String, Object>> keys = keyRing.published().stream()
                .map(key -> Map.<String, Object>copyOf(KeyPairs.jwk(key.publicKey())))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(Map.of("keys", keys));
    }
}
