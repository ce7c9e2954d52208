package io.filmstudio.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says in one sentence for the user which server did not start and what to do about it. */
public class EmbeddedServerException extends RuntimeException {

    EmbeddedServerException(String message) {
        super(message);
    }

    public EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With the reason, and the last that the server said, since its log goes when its folder is cleaned. */
    static EmbeddedServerException notStarted(String server, Path log, Throwable cause) {
        return new EmbeddedServerException(
                "%s did not start (%s): see %s%s".formatted(server, cause.getMessage(), log, lastLine(log)), cause);
    }

    private static String lastLine(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.reduce((_, last) -> last)
                    .map(line -> ", which ends: " + line)
                    .orElse("");
        } catch (IOException | UncheckedIOException _) {
            return "";
        }
    }
}
