package io.filmstudio.youtube.upload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What makes two requests the same: film, channel, and every word of it. */
final class Fingerprint {

    private Fingerprint() {}

    static byte[] of(String channelId, Film film, UploadRequest request) {
        String said = String.join(
                "\0",
                channelId,
                film.mediaKey(),
                request.title(),
                String.valueOf(request.description()),
                String.join("\0", request.tags()),
                request.privacy(),
                String.valueOf(request.playlistId()),
                String.valueOf(request.publishAt()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
