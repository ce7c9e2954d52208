package io.filmstudio.worker.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The ffmpeg executable that travels in a jar, unpacked once per machine and checked at each start. */
record BundledFfmpeg(URL resource, long bytes, long crc) {

    static BundledFfmpeg forThisMachine() {
        String name = "ffmpeg-" + platform();
        URL resource = BundledFfmpeg.class.getResource("/ws/schild/jave/nativebin/" + name);
        if (resource == null) {
            throw new MediaException("no ffmpeg for this machine (" + name + ") on the class path: set FFMPEG_PATH");
        }
        try {
            var entry = ((JarURLConnection) resource.openConnection()).getJarEntry();
            return new BundledFfmpeg(resource, entry.getSize(), entry.getCrc());
        } catch (IOException failure) {
            throw new MediaException("cannot read " + resource, failure);
        }
    }

    private static String platform() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")
                ? (arm ? "osx-arm64" : "x86_64-osx")
                : (arm ? "aarch64" : "amd64");
    }

    /**
     * The executable as a file below the directory. Several processes may ask at once: each writes a file of its own
     * and moves it into place.
     */
    Path unpackInto(Path directory) {
        Path executable = directory.resolve("ffmpeg-%08x".formatted(crc));
        try {
            if (!isWhole(executable)) {
                Files.createDirectories(directory);
                Path part = Files.createTempFile(
                        directory,
                        "ffmpeg",
                        ".part",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
                unpack(part, executable);
            }
            return executable;
        } catch (IOException failure) {
            throw new MediaException("cannot unpack ffmpeg into " + directory, failure);
        }
    }

    private void unpack(Path part, Path executable) throws IOException {
        try (InputStream in = resource.openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            part.toFile().setExecutable(true, false);
            if (!isWhole(part)) {
                throw new MediaException("ffmpeg was damaged while it was unpacked to " + part);
            }
            Files.move(part, executable, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private boolean isWhole(Path file) throws IOException {
        if (!Files.isExecutable(file) || Files.size(file) != bytes) {
            return false;
        }
        var sum = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                continue;
            }
        }
        return sum.getValue() == crc;
    }
}
