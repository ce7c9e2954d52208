package io.filmstudio.worker.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lost attempt is made again by another process, maybe on another machine: nobody must see where. */
class SameBytesTests {

    @TempDir
    private Path directory;

    @Test
    void twoProcessesMakeTheSameScene() throws Exception {
        Path script = Files.writeString(directory.resolve("script.txt"), "EXT. SEA - DAY\n\nANNA: A ship!\n");
        Path one = film(script, "one", List.of());
        Path other = film(script, "other", List.of("-XX:ActiveProcessorCount=1", "-Duser.timezone=Asia/Tokyo"));

        for (String file : List.of(
                "plan/plan.json", "voice-1/voice.wav", "music/music.wav", "video-0/scene.mp4", "video-1/scene.mp4")) {
            assertThat(other.resolve(file)).as(file).hasSameBinaryContentAs(one.resolve(file));
        }
    }

    private Path film(Path script, String name, List<String> options) throws IOException, InterruptedException {
        Path film = directory.resolve(name);
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "--add-exports",
                "java.desktop/com.sun.media.sound=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FilmLab.class.getName(),
                script.toString(),
                film.toString(),
                "144"));
        Path log = directory.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor()).as(() -> read(log)).isZero();
        } finally {
            process.destroyForcibly();
        }
        return film;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException ex) {
            return ex.toString();
        }
    }
}
