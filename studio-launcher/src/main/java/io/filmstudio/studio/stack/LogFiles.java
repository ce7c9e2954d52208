package io.filmstudio.studio.stack;

import io.filmstudio.studio.data.DataDirectory;
import io.filmstudio.studio.data.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log file for each service, and the ends of them for a failure's message. */
final class LogFiles {

    private static final int TAIL = 15;

    private LogFiles() {}

    /** To be called before the first line is logged in this JVM. */
    static void in(DataDirectory data) {
        System.setProperty("studio.logs", data.logs().toString());
        System.setProperty("logback.configurationFile", "studio-logback.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                LoggerFactory.getLogger(LogFiles.class).warn("The thread {} ended", thread.getName(), failure));
    }

    /** Adds the end of the log of the service that failed. */
    static RuntimeException explain(RuntimeException failure, DataDirectory data) {
        if (!(failure instanceof ServiceFailedException failed)) {
            return failure;
        }
        Path log = data.log(failed.service().id());
        return new StudioException(
                failure.getMessage() + "\nThe end of its log, " + log + ":\n" + String.join("\n", tail(log)), failure);
    }

    private static List<String> tail(Path log) {
        try {
            List<String> lines = List.of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n"));
            return LogLines.readable(lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException failure) {
            return List.of("(" + failure + ")");
        }
    }
}
