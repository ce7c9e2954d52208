package io.filmstudio.studio.stack;

import io.filmstudio.studio.data.StudioException;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Where the studio's own files and Java lie. {@code ./studio} says which checkout it is. */
public final class Installation {

    private Installation() {}

    public static Path home() {
        return Path.of(System.getProperty("studio.home", ".")).toAbsolutePath().normalize();
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What a service needs as a process of its own: plain jars, as its image has them, and the launcher's part in it. */
    static String classPath(String module) {
        Path target = home().resolve(module).resolve("target");
        try {
            return String.join(
                    File.pathSeparator,
                    jar(target, module + "-*[!c].jar").toString(),
                    Files.readString(target.resolve("class-path")).strip(),
                    jar(home().resolve("studio-launcher/target"), "studio-launcher-*-child.jar")
                            .toString());
        } catch (IOException failure) {
            throw new StudioException(module + " is not built: " + failure, failure);
        }
    }

    private static Path jar(Path target, String pattern) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, pattern)) {
            Iterator<Path> found = jars.iterator();
            if (found.hasNext()) {
                return found.next();
            }
        }
        throw new StudioException("There is no " + pattern + " in " + target);
    }

    /** Put before a command, keeps it out of the terminal's session, whose Ctrl-C is not meant for it. */
    public static List<String> ownSession() {
        boolean possible = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
        return possible ? List.of("setsid") : List.of();
    }
}
