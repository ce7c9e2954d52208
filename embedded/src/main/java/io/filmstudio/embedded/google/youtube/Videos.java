package io.filmstudio.embedded.google.youtube;

import io.filmstudio.embedded.store.JsonFolder;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All videos, each with its file. */
public final class Videos {

    private final Path folder;
    private final JsonFolder<Video> videos;

    public Videos(Path folder) {
        this.folder = folder;
        this.videos = new JsonFolder<>(folder, Video.class);
    }

    /** Where the film of a video lies, or will. */
    public Path file(String id) {
        return folder.resolve(id + ".mp4");
    }

    public Optional<Video> find(String id) {
        return videos.find(id);
    }

    /** Newest first. */
    public List<Video> list() {
        return videos.list().stream()
                .sorted(Comparator.comparing(Video::uploadedAt).reversed())
                .toList();
    }

    public List<Video> ofChannel(String channelId) {
        return list().stream()
                .filter(video -> video.channelId().equals(channelId))
                .toList();
    }

    /** Adding the same video again changes nothing. */
    public synchronized Video add(Video video) {
        return find(video.id()).orElseGet(() -> videos.put(video.id(), video));
    }

    /** Counts a view. */
    public Video watch(String id) {
        return videos.update(id, Video::watched);
    }
}
