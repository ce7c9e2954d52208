package io.filmstudio.worker.music;

import io.filmstudio.plan.Mood;

/**
 * A stretch of music with one sound.
 *
 * @param last whether the music ends with it
 */
record Section(double start, double seconds, Palette palette, Mood mood, boolean last) {

    private static final int BEATS = 4;

    /** Whole bars that fill the section at nearly the palette's tempo. */
    int bars() {
        double usual = BEATS * 60 / palette.beatsPerMinute();
        return Math.max(1, (int) Math.round(seconds / usual));
    }

    double beatSeconds() {
        return seconds / (bars() * BEATS);
    }

    double barStart(int bar) {
        return start + bar * BEATS * beatSeconds();
    }
}
