package io.filmstudio.embedded.google.youtube;

import java.util.Map;
import java.util.TreeMap;

/** Counts what was asked of the API, by Google's names for it, whatever the answer was. */
public final class Requests {

    private final Map<String, Integer> counts = new TreeMap<>();

    public synchronized void count(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    /**
     * @param name {@code videos.insert} for the begin of an upload, {@code upload.chunk} and {@code upload.status} for
     *     what follows, {@code videos.list}, {@code playlistItems.insert} and so on for the rest
     */
    public synchronized int of(String name) {
        return counts.getOrDefault(name, 0);
    }
}
