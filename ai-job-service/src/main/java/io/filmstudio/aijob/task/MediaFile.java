package io.filmstudio.aijob.task;

import java.util.Map;

/** A file that a task leaves, by the name that it has in the bucket. */
public record MediaFile(String name, String contentType) {

    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json",
            "wav", "audio/wav",
            "mp4", "video/mp4",
            "jpg", "image/jpeg",
            "srt", "application/x-subrip",
            "vtt", "text/vtt");

    static MediaFile file(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return new MediaFile(name, TYPES.get(extension));
    }
}
