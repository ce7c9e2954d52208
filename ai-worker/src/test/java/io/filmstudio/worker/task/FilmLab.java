package io.filmstudio.worker.task;

import io.filmstudio.worker.media.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Makes a film of a script without any service and prints what it cost, for looking and listening.
 *
 * <p>Arguments: script, directory, height (720), style (storybook), seed (1), language (en).
 */
final class FilmLab {

    private FilmLab() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createDirectories(Path.of(args[1]));
        int height = Integer.parseInt(argument(args, 2, "720"));
        var film = new LocalFilm(Engines.LOCAL.kinds(TestMedia.ffmpeg(), Duration.ofMinutes(10)), directory);
        long start = System.nanoTime();
        JsonNode made = film.make(Map.of(
                "title",
                "",
                "script",
                Files.readString(Path.of(args[0])),
                "style",
                argument(args, 3, "storybook"),
                "language",
                argument(args, 5, "en"),
                "seed",
                Long.parseLong(argument(args, 4, "1")),
                "width",
                height * 16 / 9,
                "height",
                height,
                "watermark",
                height < 1080));
        double wall = (System.nanoTime() - start) / 1e9;
        double seconds = made.get("seconds").asDouble();
        System.out.printf("%s%n%s%n", made, film.seconds());
        System.out.printf("wall %.2f s per film second on %.1f s%n", wall / seconds, seconds);
        System.out.printf("CPU: %.2f in Java, %.2f in ffmpeg%n", cpuSeconds(11) / seconds, cpuSeconds(13) / seconds);
    }

    private static String argument(String[] args, int index, String otherwise) {
        return args.length > index ? args[index] : otherwise;
    }

    /** User and system time in proc(5): from field 11 this process's own, from 13 that of ended children. */
    private static double cpuSeconds(int field) throws IOException {
        String[] stat =
                Files.readString(Path.of("/proc/self/stat")).split("\\) ")[1].split(" ");
        return (Long.parseLong(stat[field]) + Long.parseLong(stat[field + 1])) / 100.0;
    }
}
