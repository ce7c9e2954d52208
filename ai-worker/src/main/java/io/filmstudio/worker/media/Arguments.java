package io.filmstudio.worker.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds a command line: words are split at blanks, paths and texts are not. */
final class Arguments {

    private final List<String> list = new ArrayList<>();

    static Arguments of(String words) {
        return new Arguments().words(words);
    }

    Arguments words(String words) {
        list.addAll(List.of(words.split(" ")));
        return this;
    }

    Arguments input(Path file) {
        return words("-i").text(file.toString());
    }

    Arguments text(String text) {
        list.add(text);
        return this;
    }

    List<String> list() {
        return List.copyOf(list);
    }
}
