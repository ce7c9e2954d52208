package io.filmstudio.common.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens that nothing may accept, by what is wrong with them: some made by a stranger who knows the public key,
 * some signed with the true key but saying what they must not.
 */
public final class ForgedTokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final KeyPair keys;
    private final String keyId;
    private final KeyPair stranger = strangersKeys();

    private ForgedTokens(KeyPair keys, String keyId) {
        this.keys = keys;
        this.keyId = keyId;
    }

    /** Made against this key pair, which verifiers trust under this id. */
    public static Map<String, String> against(KeyPair keys, String keyId) {
        ForgedTokens forger = new ForgedTokens(keys, keyId);
        forger.forgeAlgorithms();
        forger.forgeKeys();
        forger.forgeHeaders();
        forger.forgeClaims();
        forger.forgeShapes();
        return forger.tokens;
    }

    /** The same parts put together rightly, to prove that the forgeries fail for their fault alone. */
    public static String genuine(KeyPair keys, String keyId) {
        ForgedTokens maker = new ForgedTokens(keys, keyId);
        return maker.signed(maker.header(), maker.claims());
    }

    private void forgeAlgorithms() {
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            tokens.put("alg " + none, unsigned(with(header(), "alg", none)));
        }
        tokens.put("no signature", unsigned(header()));
        byte[] publicKey = keys.getPublic().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        tokens.put("HS256 with the public key", hmac("HmacSHA256", "HS256", publicKey));
        tokens.put("HS256 with the public key as PEM", hmac("HmacSHA256", "HS256", pem.getBytes(UTF_8)));
        tokens.put("HS512 with the modulus", hmac("HmacSHA512", "HS512", modulus()));
        tokens.put("RS384", signed(with(header(), "alg", "RS384"), claims(), keys.getPrivate(), "SHA384withRSA"));
        tokens.put("RS512", signed(with(header(), "alg", "RS512"), claims(), keys.getPrivate(), "SHA512withRSA"));
        tokens.put("RS256 named ES256", signed(with(header(), "alg", "ES256"), claims()));
        tokens.put("no alg", signed(with(header(), "alg", null), claims()));
    }

    private void forgeKeys() {
        tokens.put("a stranger's key", byStranger(header()));
        tokens.put(
                "an unknown key id",
                signed(with(header(), "kid", UUID.randomUUID().toString()), claims()));
        tokens.put("no key id", signed(with(header(), "kid", null), claims()));
        tokens.put("a path as key id", byStranger(with(header(), "kid", "../../../../dev/null")));
        tokens.put("SQL as key id", byStranger(with(header(), "kid", "x' union select 'key")));
        tokens.put("its own key", byStranger(with(header(), "jwk", strangersJwk())));
        tokens.put("its own key set", byStranger(with(header(), "jku", "http://127.0.0.1:1/jwks.json")));
        tokens.put("its own certificate", byStranger(with(header(), "x5u", "http://127.0.0.1:1/cert.pem")));
        tokens.put("its own certificate chain", byStranger(with(header(), "x5c", List.of("MIIB"))));
    }

    private void forgeHeaders() {
        tokens.put("a key set beside a true signature", signed(with(header(), "jku", "http://127.0.0.1:1/"), claims()));
        tokens.put("a critical extension", signed(with(header(), "crit", List.of("exp")), claims()));
        tokens.put(
                "an unencoded payload", signed(with(with(header(), "crit", List.of("b64")), "b64", false), claims()));
        tokens.put("typ JWT", signed(with(header(), "typ", "JWT"), claims()));
        tokens.put("no typ", signed(with(header(), "typ", null), claims()));
    }

    private void forgeClaims() {
        long now = Instant.now().getEpochSecond();
        claim("another audience", "aud", "film-studio-internal");
        claim("no audience", "aud", null);
        claim("another issuer", "iss", "https://example.org");
        claim("no issuer", "iss", null);
        claim("expired", "exp", now - 60);
        claim("no expiry", "exp", null);
        claim("an expiry that is text", "exp", "never");
        claim("not yet valid", "nbf", now + 3600);
        claim("no subject", "sub", null);
        claim("a subject that is no id", "sub", "1 or 1=1");
        claim("no session", "sid", null);
        claim("a session that is no id", "sid", "*");
        claim("an unknown role", "role", "root");
        claim("several roles", "role", List.of("user", "admin"));
        claim("no role", "role", null);
    }

    private void forgeShapes() {
        String good = signed(header(), claims());
        String[] parts = good.split("\\.");
        String admin = encode(with(claims(), "role", "admin"));
        tokens.put("a changed payload", parts[0] + "." + admin + "." + parts[2]);
        tokens.put("a cut signature", good.substring(0, good.length() - 20));
        tokens.put("two parts", parts[0] + "." + parts[1]);
        tokens.put("four parts", good + ".x");
        tokens.put("five parts", good + ".x.y");
        tokens.put("empty parts", "..");
        tokens.put("no JSON", BASE64.encodeToString("text".getBytes(UTF_8)) + "." + parts[1] + "." + parts[2]);
        tokens.put("a payload that is a list", rsa(parts[0] + "." + BASE64.encodeToString("[1]".getBytes(UTF_8))));
        tokens.put("a huge token", signed(header(), with(claims(), "x", "x".repeat(9_000))));
        tokens.put("random text", UUID.randomUUID().toString());
        tokens.put("a service's token", TestTokens.service("project-service"));
    }

    private void claim(String name, String claim, @Nullable Object value) {
        tokens.put(name, signed(header(), with(claims(), claim, value)));
    }

    private Map<String, Object> header() {
        return with(with(with(Map.of(), "alg", "RS256"), "typ", "at+jwt"), "kid", keyId);
    }

    private Map<String, Object> claims() {
        long now = Instant.now().getEpochSecond();
        return new LinkedHashMap<>(Map.of(
                "iss",
                "film-studio",
                "aud",
                List.of("film-studio-api"),
                "sub",
                UUID.randomUUID().toString(),
                "sid",
                UUID.randomUUID().toString(),
                "jti",
                UUID.randomUUID().toString(),
                "role",
                "user",
                "tier",
                "free",
                "iat",
                now,
                "nbf",
                now,
                "exp",
                now + 600));
    }

    private static Map<String, Object> with(Map<String, Object> map, String name, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    private String byStranger(Map<String, Object> header) {
        return signed(header, claims(), stranger.getPrivate(), "SHA256withRSA");
    }

    private String signed(Map<String, Object> header, Map<String, Object> claims) {
        return signed(header, claims, keys.getPrivate(), "SHA256withRSA");
    }

    private String unsigned(Map<String, Object> header) {
        return encode(header) + "." + encode(claims()) + ".";
    }

    private String rsa(String input) {
        return sign(input, keys.getPrivate(), "SHA256withRSA");
    }

    private static String signed(
            Map<String, Object> header, Map<String, Object> claims, PrivateKey key, String algorithm) {
        return sign(encode(header) + "." + encode(claims), key, algorithm);
    }

    private static String sign(String input, PrivateKey key, String algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(input.getBytes(UTF_8));
            return input + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String hmac(String algorithm, String name, byte[] key) {
        try {
            String input = encode(with(header(), "alg", name)) + "." + encode(claims());
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return input + "." + BASE64.encodeToString(mac.doFinal(input.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] modulus() {
        return ((RSAPublicKey) keys.getPublic()).getModulus().toByteArray();
    }

    private Map<String, Object> strangersJwk() {
        RSAPublicKey key = (RSAPublicKey) stranger.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "kid",
                keyId,
                "n",
                BASE64.encodeToString(key.getModulus().toByteArray()),
                "e",
                BASE64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static String encode(Map<String, Object> json) {
        return BASE64.encodeToString(JsonMapper.shared().writeValueAsBytes(json));
    }

    private static KeyPair strangersKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
