package io.filmstudio.worker.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins finished scenes, the mix and subtitles into one MP4. Pictures are copied, not encoded again. */
public final class Assembler {

    private final Ffmpeg ffmpeg;

    public Assembler(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * What a film is made of.
     *
     * @param scenes files of {@link Encoder} in one format, in the directory of the film, named without quotes
     * @param subtitles with at least one cue, or null for a film without words
     * @param language ISO 639-2 code of speech and subtitles
     * @param seconds length of the film
     */
    public record Parts(
            List<Path> scenes, Path sound, @Nullable Path subtitles, String title, String language, double seconds) {}

    public void assemble(Parts parts, Path output) throws InterruptedException, IOException {
        // bare names: ffmpeg looks for them beside the list, whatever characters the path there has
        Path list = Files.writeString(
                output.resolveSibling("scenes.txt"),
                parts.scenes().stream()
                        .map(scene -> "file '" + scene.getFileName() + "'\n")
                        .collect(Collectors.joining()));
        Arguments arguments = Arguments.of("-v error -f concat").input(list).input(parts.sound());
        String streams = "-map 0:v -map 1:a -c:v copy -c:a aac -b:a 160k -ar 48000";
        if (parts.subtitles() != null) {
            arguments.input(parts.subtitles());
            streams += " -map 2:s -c:s mov_text -metadata:s:s:0 language=" + parts.language();
        }
        ffmpeg.run(arguments
                .words(streams)
                .words("-metadata:s:a:0 language=" + parts.language())
                .words("-metadata")
                .text("title=" + parts.title())
                .words("-movflags +faststart -t")
                .text(String.format(Locale.ROOT, "%.6f", parts.seconds()))
                .text(output.toString())
                .list());
    }

    /** Puts sound to pictures; what is shorter than the video is silent to its end. */
    public void addSound(Path pictures, Path sound, double seconds, Path output) throws InterruptedException {
        ffmpeg.run(Arguments.of("-v error")
                .input(pictures)
                .input(sound)
                .words("-map 0:v -map 1:a -c:v copy -af apad -c:a aac -b:a 160k -ar 48000 -movflags +faststart -t")
                .text(String.format(Locale.ROOT, "%.6f", seconds))
                .text(output.toString())
                .list());
    }
}
