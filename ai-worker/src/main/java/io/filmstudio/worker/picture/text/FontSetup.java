package io.filmstudio.worker.picture.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets the JDK open fonts on a machine without fontconfig, where it would otherwise fail with "Fontconfig head is null": a
 * minimal configuration file names logical fonts that nobody asks for.
 */
final class FontSetup {

    private static final String PROPERTY = "sun.awt.fontconfig";

    private FontSetup() {}

    static synchronized void prepare() {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("film-studio-fonts", ".properties");
            Files.writeString(file, configuration());
            System.setProperty(PROPERTY, file.toString());
            file.toFile().deleteOnExit();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String configuration() {
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin\n");
        for (String logical : new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
            for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
                text.append(logical).append('.').append(style).append(".latin=none\n");
            }
        }
        return text.append("filename.none=none.ttf\n").toString();
    }
}
