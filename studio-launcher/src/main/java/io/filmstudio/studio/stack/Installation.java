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

    /** The built jar of a module with that classifier. */
    static Path jar(String module, String classifier) {
        Path target = home().resolve(module).resolve("target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, module + "-*-" + classifier + ".jar")) {
            Iterator<Path> found = jars.iterator();
            if (found.hasNext()) {
                return found.next();
            }
        } catch (IOException failure) {
            throw new StudioException("The jars of " + module + " are not built: " + target + " is missing", failure);
        }
        throw new StudioException("The " + classifier + " jar of " + module + " is not built");
    }

    /** Put before a command, keeps it out of the terminal's session, whose Ctrl-C is not meant for it. */
    public static List<String> ownSession() {
        boolean possible = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
        return possible ? List.of("setsid") : List.of();
    }
}
