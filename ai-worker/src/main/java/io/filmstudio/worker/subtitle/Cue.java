package io.filmstudio.worker.subtitle;

import java.util.List;

/**
 * One subtitle: at most two lines of at most {@link Subtitles#LINE} characters, wide ones counted twice.
 *
 * @param start seconds
 */
public record Cue(double start, double end, List<String> lines) {

    /** The same cue later in time: a scene's cue in the time of the film. */
    public Cue later(double seconds) {
        return new Cue(start + seconds, end + seconds, lines);
    }

    public boolean showsAt(double time) {
        return time >= start && time < end;
    }
}
