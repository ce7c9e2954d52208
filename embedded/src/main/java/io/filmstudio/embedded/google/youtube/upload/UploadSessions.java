package io.filmstudio.embedded.google.youtube.upload;

import io.filmstudio.embedded.store.JsonFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Films on their way, and what has come of each. */
public final class UploadSessions {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 48;
    private static final int VIDEO_ID_BYTES = 8;

    private final Path folder;
    private final JsonFolder<UploadSession> sessions;
    private final Map<String, PartFile> parts = new ConcurrentHashMap<>();

    public UploadSessions(Path folder) {
        this.folder = folder;
        this.sessions = new JsonFolder<>(folder, UploadSession.class);
    }

    static String newId() {
        return random(ID_BYTES);
    }

    /** Eleven characters. */
    static String newVideoId() {
        return random(VIDEO_ID_BYTES);
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    UploadSession add(UploadSession session) {
        return sessions.put(session.id(), session);
    }

    Optional<UploadSession> find(String id) {
        return sessions.find(id);
    }

    /** The session under another address. */
    UploadSession move(UploadSession session) {
        UploadSession moved = add(session.movedTo(newId()));
        sessions.remove(session.id());
        return moved;
    }

    PartFile part(UploadSession session) {
        return parts.computeIfAbsent(session.videoId(), id -> new PartFile(folder.resolve(id + ".part")));
    }

    /** Forgets every film that is on its way; those that have arrived stay. */
    public void forgetAll() {
        sessions.removeIf(_ -> true);
    }
}
