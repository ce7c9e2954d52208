package io.filmstudio.youtube.channel;

import io.filmstudio.common.crypto.Envelope;
import io.filmstudio.youtube.google.Pkce;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals refresh tokens for the database. Each is bound to its user and channel, so that one that is copied to another
 * row opens nothing. Keys are named by their own hash: a new one in front takes over, the older ones still open.
 */
@Component
class TokenVault {

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final Map<String, Envelope> keys = new LinkedHashMap<>();

    TokenVault(ChannelProperties properties) {
        for (String key : properties.tokenKey().split(",")) {
            if (!key.isBlank()) {
                String text = key.strip();
                keys.put(id(text), new Envelope(new SecretKeySpec(decode(text), "AES")));
            }
        }
    }

    boolean hasKey() {
        return !keys.isEmpty();
    }

    Sealed seal(UUID userId, String channelId, String token) {
        var current = keys.entrySet().iterator().next();
        byte[] bytes = current.getValue().seal(row(userId, channelId), token.getBytes(StandardCharsets.UTF_8));
        return new Sealed(bytes, current.getKey());
    }

    /** Empty when its key is not here any more, or when it was sealed for another row. */
    Optional<String> open(UUID userId, String channelId, Sealed sealed) {
        Envelope envelope = keys.get(sealed.keyId());
        if (envelope == null) {
            return Optional.empty();
        }
        try {
            byte[] token = envelope.open(row(userId, channelId), sealed.bytes());
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        }
    }

    boolean isCurrent(Sealed sealed) {
        return keys.keySet().iterator().next().equals(sealed.keyId());
    }

    private static String row(UUID userId, String channelId) {
        return "channel:" + userId + ":" + channelId;
    }

    private static String id(String key) {
        return HexFormat.of().formatHex(Pkce.sha256(key), 0, ID_BYTES);
    }

    private static byte[] decode(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("Keys in YOUTUBE_TOKEN_KEY must be base64.");
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("Keys in YOUTUBE_TOKEN_KEY must be 32 bytes, not " + key.length + ".");
        }
        return key;
    }

    /** @param keyId of the key that opens it */
    record Sealed(byte[] bytes, String keyId) {}
}
