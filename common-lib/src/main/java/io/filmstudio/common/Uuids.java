package io.filmstudio.common;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUIDs of RFC 9562: version 7 for new things, version 5 for things that must get the same id every time. */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Every deterministic id of the studio is a name in this name space. */
    private static final UUID NAMESPACE = UUID.fromString("6f1b0f7e-2d5a-4b8e-9c47-5a0c8f1d3e62");

    private Uuids() {}

    /** A new id that sorts by time of creation, to the millisecond. */
    public static UUID v7(Clock clock) {
        long random = RANDOM.nextLong();
        long high = clock.millis() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        return new UUID(high, random >>> 2 | 0x8000_0000_0000_0000L);
    }

    /** The id that always belongs to this name. */
    public static UUID v5(String name) {
        ByteBuffer hash = ByteBuffer.wrap(sha1(name));
        long high = hash.getLong() & ~0xF000L | 0x5000;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
