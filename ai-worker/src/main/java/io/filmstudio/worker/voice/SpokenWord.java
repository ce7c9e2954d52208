package io.filmstudio.worker.voice;

import java.util.List;

/**
 * A word as written and as spoken.
 *
 * @param written as subtitles show it
 * @param spoken what is said for it, in letters; none for a dash or an odd sign
 * @param mark the punctuation behind it that is heard as a pause or a tone: one of {@code , . ! ?}, or empty
 */
record SpokenWord(String written, List<String> spoken, String mark) {

    boolean isHeard() {
        return !spoken.isEmpty();
    }
}
