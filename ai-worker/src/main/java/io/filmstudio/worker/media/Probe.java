package io.filmstudio.worker.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks into a media file by decoding it from the first to the last picture and sample. */
public final class Probe {

    /** Every line is told apart by its start: the title of a film may say anything, "Duration: 0:0:0.0" too. */
    private static final Pattern DURATION = line("  Duration: (\\d+):(\\d+):(\\d+\\.\\d+)");

    private static final Pattern STREAM = line("  Stream #0:\\d+[^:]*: (Video|Audio|Subtitle): (\\w+)([^\\n]*)");
    private static final Pattern OUTPUT = line("Output #0");
    private static final Pattern SIZE = Pattern.compile(" (\\d{2,5})x(\\d{2,5})[, \\[]");
    private static final Pattern SAMPLE_RATE = Pattern.compile(" (\\d+) Hz");
    private static final Pattern FRAMES = Pattern.compile("frame= *(\\d+)");
    private static final Pattern ERROR =
            Pattern.compile("^(?:\\[[^\\]]*\\] )*\\[(?:error|fatal)\\].*$", Pattern.MULTILINE);

    private final Ffmpeg ffmpeg;

    public Probe(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    private static Pattern line(String start) {
        return Pattern.compile("^\\[info\\] " + start, Pattern.MULTILINE);
    }

    /** @throws MediaException if the file is no media file at all */
    public MediaFacts look(Path file) throws InterruptedException {
        String printed = ffmpeg.run(Arguments.of("-stats -v level+info")
                .input(file)
                .words("-map 0:v? -map 0:a? -f null -")
                .list());
        String input = printed.substring(0, endOfInput(printed));
        return new MediaFacts(
                seconds(input),
                frames(printed),
                STREAM.matcher(input).results().map(Probe::stream).toList(),
                ERROR.matcher(printed).results().map(MatchResult::group).toList());
    }

    /** Output streams are listed in the same way as those of the input, further down. */
    private static int endOfInput(String printed) {
        Matcher output = OUTPUT.matcher(printed);
        return output.find() ? output.start() : printed.length();
    }

    private static double seconds(String printed) {
        Matcher found = DURATION.matcher(printed);
        return found.find()
                ? Integer.parseInt(found.group(1)) * 3600
                        + Integer.parseInt(found.group(2)) * 60
                        + Double.parseDouble(found.group(3))
                : 0;
    }

    private static int frames(String printed) {
        List<MatchResult> counts = FRAMES.matcher(printed).results().toList();
        return counts.isEmpty() ? 0 : Integer.parseInt(counts.getLast().group(1));
    }

    private static MediaFacts.Stream stream(MatchResult found) {
        Matcher size = SIZE.matcher(found.group(3));
        Matcher rate = SAMPLE_RATE.matcher(found.group(3));
        boolean sized = size.find();
        return new MediaFacts.Stream(
                MediaFacts.Kind.valueOf(found.group(1).toUpperCase(Locale.ROOT)),
                found.group(2),
                sized ? Integer.parseInt(size.group(1)) : 0,
                sized ? Integer.parseInt(size.group(2)) : 0,
                rate.find() ? Integer.parseInt(rate.group(1)) : 0);
    }
}
