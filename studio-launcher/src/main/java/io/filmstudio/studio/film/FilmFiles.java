package io.filmstudio.studio.film;

import io.filmstudio.studio.client.Gateway;
import io.filmstudio.studio.data.StudioException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where a film, its subtitles and its thumbnail are saved: beside each other, under one name. */
record FilmFiles(Path film) {

    /** Throws before anything is made when the film could not be saved there. */
    FilmFiles {
        Path folder = film.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new StudioException("Nothing can be saved in " + folder + ": it is not a folder that can be written");
        }
        if (Files.isDirectory(film)) {
            throw new StudioException(film + " is a folder; name a file for the film");
        }
    }

    /** Throws when saving would replace one of the film's files by another, or the script. */
    void spare(Path script) {
        List<Path> files = List.of(film, beside(".srt"), beside(".vtt"), beside(".jpg"));
        if (Set.copyOf(files).size() < files.size()) {
            throw new StudioException(film + " would be replaced by the film's own subtitles or picture; call it .mp4");
        }
        if (files.stream().anyMatch(file -> isSame(file, script))) {
            throw new StudioException("Saving " + film + " would replace the script " + script + "; choose another -o");
        }
    }

    private static boolean isSame(Path file, Path script) {
        try {
            return Files.exists(file) && Files.isSameFile(file, script);
        } catch (IOException _) {
            return false;
        }
    }

    /** Returns what was saved, the film first. */
    List<Path> save(Gateway gateway, JsonNode project) {
        Map<Path, JsonNode> sources = new LinkedHashMap<>();
        sources.put(film, project.path("outputUrl"));
        sources.put(beside(".srt"), project.path("subtitles").path("srt"));
        sources.put(beside(".vtt"), project.path("subtitles").path("vtt"));
        sources.put(beside(".jpg"), project.path("thumbnailUrl"));
        List<Path> saved = new ArrayList<>();
        sources.forEach((file, url) -> {
            if (url.isString()) {
                gateway.download(URI.create(url.asString()), file);
                saved.add(file);
            }
        });
        return saved;
    }

    private Path beside(String ending) {
        String name = film.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return film.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ending);
    }
}
