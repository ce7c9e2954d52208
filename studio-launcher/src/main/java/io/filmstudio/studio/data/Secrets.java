package io.filmstudio.studio.data;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Passwords and keys of this machine's stack: made when first asked for, and the same ever after. */
public final class Secrets {

    private static final int BYTES = 32;

    private final DataDirectory data;
    private final Map<String, String> values;
    private final SecureRandom random = new SecureRandom();

    private Secrets(DataDirectory data, Map<String, String> values) {
        this.data = data;
        this.values = values;
    }

    public static Secrets of(DataDirectory data) {
        return new Secrets(data, OwnerOnly.read(data.secretsFile()));
    }

    /** 32 random bytes in base64: fit for passwords, HMAC keys and AES keys. */
    public synchronized String get(String name) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        String made = Base64.getEncoder().encodeToString(fresh);
        values.put(name, made);
        OwnerOnly.write(data.secretsFile(), values);
        return made;
    }
}
