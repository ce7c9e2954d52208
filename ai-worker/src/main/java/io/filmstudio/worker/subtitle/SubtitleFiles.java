package io.filmstudio.worker.subtitle;

import java.util.List;
import java.util.Locale;

/** Writes cues as the text of a SubRip or WebVTT file. */
public final class SubtitleFiles {

    private SubtitleFiles() {}

    public static String srt(List<Cue> cues) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Cue cue : cues) {
            text.append(++number).append('\n');
            times(text, cue, ',');
            // a line of dashes and a bracket would be read as the times of the next cue
            cue.lines().forEach(line -> text.append(line.replace("-->", "->")).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    public static String vtt(List<Cue> cues) {
        StringBuilder text = new StringBuilder("WEBVTT\n\n");
        for (Cue cue : cues) {
            times(text, cue, '.');
            cue.lines().forEach(line -> text.append(escape(line)).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    private static void times(StringBuilder text, Cue cue, char point) {
        text.append(time(cue.start(), point))
                .append(" --> ")
                .append(time(cue.end(), point))
                .append('\n');
    }

    private static String time(double seconds, char point) {
        long millis = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                point,
                millis % 1000);
    }

    private static String escape(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
