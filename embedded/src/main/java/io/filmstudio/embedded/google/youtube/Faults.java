package io.filmstudio.embedded.google.youtube;

import io.filmstudio.embedded.google.youtube.Video.Verdict;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What goes wrong next, as a test orders it. Each order counts once unless it says how often. */
public final class Faults {

    private final Deque<ApiException> refusals = new ArrayDeque<>();
    private final Deque<ApiException> startRefusals = new ArrayDeque<>();
    private final Deque<Long> cuts = new ArrayDeque<>();
    private final Deque<Long> shortages = new ArrayDeque<>();
    private final Deque<Verdict> verdicts = new ArrayDeque<>();
    private final Set<String> withoutChannel = ConcurrentHashMap.newKeySet();
    private int droppedAnswers;
    private int moves;

    /** Answers the next requests of any kind with 503. */
    public void answerUnavailable(int times) {
        addRefusals(times, new ApiException(503, "global", "backendError", "Service unavailable. Please try again."));
    }

    /** Answers the next requests of any kind as if the project had used up what it may ask for in a day. */
    public void exceedQuota(int times) {
        addRefusals(
                times,
                new ApiException(
                        403,
                        "youtube.quota",
                        "quotaExceeded",
                        "The request cannot be completed because you have exceeded your quota."));
    }

    /** Refuses to begin the next uploads as if the channel had uploaded too much today. */
    public synchronized void exceedUploadLimit(int times) {
        startRefusals.addAll(Collections.nCopies(
                times,
                new ApiException(
                        400,
                        "youtube.video",
                        "uploadLimitExceeded",
                        "The user has exceeded the number of videos they may upload.")));
    }

    private synchronized void addRefusals(int times, ApiException refusal) {
        refusals.addAll(Collections.nCopies(times, refusal));
    }

    /** Cuts the connection when this many bytes of the next chunk have come; what came is stored, as far as YouTube would. */
    public synchronized void cutChunkAfter(long bytes) {
        cuts.add(bytes);
    }

    /** Takes the whole of the next chunk, stores only this many bytes of it, and says so. */
    public synchronized void storeOnly(long bytes) {
        shortages.add(bytes);
    }

    /** Takes the last byte of a film, makes the video, and cuts the connection instead of telling. */
    public synchronized void dropLastAnswer() {
        droppedAnswers++;
    }

    /** Gives the session another address with the next 308; the old one is forgotten. */
    public synchronized void moveSession() {
        moves++;
    }

    /** Fails or rejects the next video when it is looked through, for a reason of YouTube's list. */
    public synchronized void judgeNext(Verdict verdict) {
        verdicts.add(verdict);
    }

    /** Takes the channel from an account. */
    public void withoutChannel(String email) {
        withoutChannel.add(email.toLowerCase(Locale.ROOT));
    }

    boolean isWithoutChannel(String email) {
        return withoutChannel.contains(email);
    }

    public synchronized void refuse() {
        throwIfAny(refusals);
    }

    public synchronized void refuseStart() {
        throwIfAny(startRefusals);
    }

    private static void throwIfAny(Deque<ApiException> refusals) {
        ApiException next = refusals.poll();
        if (next != null) {
            throw next;
        }
    }

    public synchronized OptionalLong takeCut() {
        return take(cuts);
    }

    public synchronized OptionalLong takeShortage() {
        return take(shortages);
    }

    private static OptionalLong take(Deque<Long> orders) {
        Long next = orders.poll();
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }

    public synchronized boolean takeDroppedAnswer() {
        return droppedAnswers > 0 && droppedAnswers-- > 0;
    }

    public synchronized boolean takeMove() {
        return moves > 0 && moves-- > 0;
    }

    public synchronized Optional<Verdict> takeVerdict() {
        return Optional.ofNullable(verdicts.poll());
    }
}
