package io.filmstudio.admin.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One act of an operator.
 *
 * @param address the network address that the request came from
 * @param previous the hash of the entry before, empty for the first
 * @param hash SHA-256 over the length and the bytes of every other column, in the order of this record
 */
record AuditEntry(
        long number,
        Instant at,
        UUID actor,
        String address,
        String action,
        String target,
        String details,
        byte[] previous,
        byte[] hash) {

    /** The entry that follows, with its hash. */
    static AuditEntry after(byte[] previous, long number, Instant at, Act act) {
        var open = new AuditEntry(
                number,
                at,
                act.actor(),
                act.address(),
                act.action(),
                act.target(),
                act.details(),
                previous,
                new byte[0]);
        return new AuditEntry(
                number,
                at,
                act.actor(),
                act.address(),
                act.action(),
                act.target(),
                act.details(),
                previous,
                open.computeHash());
    }

    /** Whether the entry is what was written, and follows the one with that hash. */
    boolean follows(byte[] hashBefore) {
        return MessageDigest.isEqual(previous, hashBefore) && MessageDigest.isEqual(hash, computeHash());
    }

    private byte[] computeHash() {
        MessageDigest digest = sha256();
        for (Object column : List.of(number, at, actor, address, action, target, details)) {
            byte[] bytes = column.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return digest.digest(previous);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** What an operator does, from where, to what. */
    record Act(UUID actor, String address, String action, String target, String details) {}
}
