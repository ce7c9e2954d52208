package io.filmstudio.aijob.moderation;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.contract.job.ModerationFlagged;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets texts pass, or keeps them until an admin has decided. What was decided holds for the same text for good. */
@Service
public class ModerationService {

    /** As much as any script that is allowed, but for words that no language has. */
    private static final int EXCERPT = 8000;

    private final BlockedTerms terms;
    private final ModerationRepository cases;
    private final Outbox outbox;
    private final Clock clock;

    ModerationService(BlockedTerms terms, ModerationRepository cases, Outbox outbox, Clock clock) {
        this.terms = terms;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether {@link #admit} would look the text up: most are let pass unseen. */
    public boolean suspects(String text) {
        return terms.findIn(text).isPresent();
    }

    /**
     * Throws 422 {@code content-rejected} when the text must not be made, {@code under-review} when not yet.
     *
     * @param kind what the text is for: a type of job
     */
    @Transactional(noRollbackFor = ProblemException.class)
    public void admit(UUID userId, String kind, String text) {
        Optional<String> found = terms.findIn(text);
        if (found.isEmpty()) {
            return;
        }
        String hash = hash(text);
        switch (cases.findState(hash).orElse("open")) {
            case "approved" -> {
                // an admin has read it
            }
            case "rejected" ->
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "content-rejected",
                        "This text was reviewed and must not be made; nothing was charged.");
            default -> {
                flag(userId, kind, text, hash, found.get());
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "under-review",
                        "The text is kept for review; nothing was charged.");
            }
        }
    }

    private void flag(UUID userId, String kind, String text, String hash, String term) {
        UUID id = Uuids.v5("moderation:" + hash);
        if (cases.open(id, hash, term)) {
            outbox.publish(new ModerationFlagged(
                    id, userId, hash, kind, excerpt(text), "blocked term: " + term, clock.instant()));
        }
    }

    /** Never half of a character. */
    private static String excerpt(String text) {
        boolean whole = text.length() <= EXCERPT;
        return whole ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, EXCERPT) - 1));
    }

    void decide(String contentHash, boolean approved) {
        cases.decide(contentHash, approved);
    }

    /** Of the words alone, so that another line break is no new text. */
    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(BlockedTerms.plain(text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
