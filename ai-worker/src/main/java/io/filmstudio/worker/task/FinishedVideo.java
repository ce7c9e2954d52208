package io.filmstudio.worker.task;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.worker.media.MediaFacts;
import io.filmstudio.worker.media.MediaFacts.Kind;
import io.filmstudio.worker.media.MediaFacts.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a written video was found to be.
 *
 * @param audioCodec null for a silent one
 */
record FinishedVideo(
        double seconds, int width, int height, String videoCodec, @Nullable String audioCodec, int frames) {

    private static final int FRAMES_OFF = 2;

    /** @throws TaskFailure if the video is not what the plan says */
    static FinishedVideo accept(MediaFacts facts, FilmPlan plan, double seconds) {
        Stream video = facts.stream(Kind.VIDEO).orElseThrow(() -> refused("it has no pictures"));
        if (!facts.errors().isEmpty()) {
            throw refused(facts.errors().getFirst());
        }
        if (video.width() != plan.width() || video.height() != plan.height()) {
            throw refused("it is %dx%d".formatted(video.width(), video.height()));
        }
        double tolerated = (double) FRAMES_OFF / plan.framesPerSecond();
        double pictured = (double) facts.frames() / plan.framesPerSecond();
        if (Math.abs(facts.seconds() - seconds) > tolerated || Math.abs(pictured - seconds) > tolerated) {
            throw refused("it lasts %.2f s with %d frames instead of %.2f s"
                    .formatted(facts.seconds(), facts.frames(), seconds));
        }
        String audio = facts.stream(Kind.AUDIO).map(Stream::codec).orElse(null);
        return new FinishedVideo(facts.seconds(), video.width(), video.height(), video.codec(), audio, facts.frames());
    }

    /** @throws TaskFailure if there is no sound */
    FinishedVideo withSound() {
        if (audioCodec == null) {
            throw refused("it has no sound");
        }
        return this;
    }

    private static TaskFailure refused(String reason) {
        return TaskFailure.retryable("film-broken", "The finished video did not pass its check: " + reason + ".");
    }
}
