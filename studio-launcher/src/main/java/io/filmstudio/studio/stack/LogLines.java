package io.filmstudio.studio.stack;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log lines for people: JSON becomes time, level, logger and message; other lines stay as they are. */
public final class LogLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LogLines() {}

    public static List<String> readable(List<String> lines) {
        return lines.stream().map(LogLines::readable).toList();
    }

    public static String readable(String line) {
        if (!line.startsWith("{\"timestamp\"")) {
            return line;
        }
        try {
            return of(JSON.readTree(line));
        } catch (JacksonException _) {
            return line;
        }
    }

    private static String of(JsonNode event) {
        LocalTime time = LocalTime.ofInstant(
                        Instant.ofEpochMilli(event.path("timestamp").asLong()), ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MILLIS);
        String logger = event.path("loggerName").asString("");
        String text = "%s %-5s %s: %s"
                .formatted(
                        time,
                        event.path("level").asString(""),
                        logger.substring(logger.lastIndexOf('.') + 1),
                        event.path("formattedMessage").asString(""));
        JsonNode thrown = event.path("throwable");
        return thrown.isMissingNode() || thrown.isNull() ? text : text + "\n" + trace(thrown);
    }

    private static String trace(JsonNode thrown) {
        String head = "  " + thrown.path("className").asString("") + ": "
                + thrown.path("message").asString("");
        JsonNode cause = thrown.path("cause");
        return cause.isMissingNode() || cause.isNull() ? head : head + "\n" + trace(cause);
    }
}
