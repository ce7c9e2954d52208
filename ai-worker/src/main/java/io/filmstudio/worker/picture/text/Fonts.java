package io.filmstudio.worker.picture.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The bundled fonts; no font of the system is needed. */
final class Fonts {

    static final Font READING = load("DejaVuSans-Bold.ttf");
    static final Font DISPLAY = load("Fraunces-Black.ttf");

    private Fonts() {}

    private static Font load(String name) {
        FontSetup.prepare();
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(name), name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (FontFormatException ex) {
            throw new IllegalStateException("bundled font " + name + " is broken", ex);
        }
    }

    /** The display font where it has all characters, else the reading font, which has more of the world's. */
    static Font display(String text) {
        return DISPLAY.canDisplayUpTo(text) < 0 ? DISPLAY : READING;
    }

    /** The text without the characters that the font cannot show. */
    static String showable(Font font, String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(font::canDisplay).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}
