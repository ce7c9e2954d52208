package io.filmstudio.worker.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ffmpeg executable. It is only ever fed frames and sound that the studio made itself. */
public final class Ffmpeg {

    private final Path executable;

    private Ffmpeg(Path executable) {
        this.executable = executable;
    }

    /**
     * @param configured an executable to use as it is, or null for the bundled one
     * @param cache where the bundled one is unpacked, shared by all processes of the machine
     */
    public static Ffmpeg locate(@Nullable Path configured, Path cache) {
        return new Ffmpeg(
                configured != null ? configured : BundledFfmpeg.forThisMachine().unpackInto(cache));
    }

    /** Runs to the end and answers what it printed; an interrupt kills it. */
    String run(List<String> arguments) throws InterruptedException {
        try (FfmpegProcess process = start(arguments)) {
            return process.await();
        }
    }

    FfmpegProcess start(List<String> arguments) {
        var command = new ArrayList<>(List.of(executable.toString(), "-hide_banner", "-nostats", "-y"));
        command.addAll(arguments);
        try {
            return new FfmpegProcess(new ProcessBuilder(command).start());
        } catch (IOException failure) {
            throw new MediaException("cannot start " + executable, failure);
        }
    }
}
