package io.filmstudio.worker.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledFfmpegTests {

    @TempDir
    private Path cache;

    private final BundledFfmpeg bundled = BundledFfmpeg.forThisMachine();

    @Test
    void aDamagedCopyIsReplaced() throws Exception {
        Path executable = bundled.unpackInto(cache);
        try (var file = Files.newByteChannel(executable, StandardOpenOption.WRITE)) {
            file.position(1_000_000).write(java.nio.ByteBuffer.allocate(64));
        }

        assertThat(bundled.unpackInto(cache)).isEqualTo(executable);

        assertThat(Ffmpeg.locate(executable, cache).run(java.util.List.of("-version")))
                .isEmpty();
        assertThat(files()).containsExactly(executable);
    }

    @Test
    void aWholeCopyIsKept() throws Exception {
        var first = Files.getLastModifiedTime(bundled.unpackInto(cache));

        assertThat(Files.getLastModifiedTime(bundled.unpackInto(cache))).isEqualTo(first);
    }

    @Test
    void manyMayUnpackAtOnce() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Path> unpack = () -> bundled.unpackInto(cache);
            var paths = executor.invokeAll(
                    IntStream.range(0, 3).mapToObj(i -> unpack).toList());
            assertThat(paths).extracting(path -> path.resultNow()).containsOnly(files().toArray(Path[]::new));
        }
        assertThat(files()).hasSize(1);
    }

    private java.util.List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }
}
