package io.filmstudio.embedded.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Text on its way into a page. */
public final class Html {

    private Html() {}

    /** Also hides what would be taken for a place to fill in. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("{", "&#123;");
    }

    /** A page that lies beside the class that shows it. */
    public static String page(Class<?> neighbour, String resource) {
        try (InputStream page = neighbour.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
