package io.filmstudio.studio.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Files that nobody but their owner can read, replaced as a whole or not at all. */
public final class OwnerOnly {

    private OwnerOnly() {}

    static void createDirectories(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Takes away what others may do with a folder that was there before. */
    static void close(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    public static void write(Path file, Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
            createDirectories(file.getParent());
            Path fresh =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new StudioException("The file " + file + " cannot be written: " + failure, failure);
        }
    }

    /** Returns what the file holds; nothing when it is absent. */
    public static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try {
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException failure) {
            throw new StudioException("The file " + file + " cannot be read: " + failure, failure);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
