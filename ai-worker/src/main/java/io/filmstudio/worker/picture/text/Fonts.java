package io.filmstudio.worker.picture.text;

import static java.util.Map.entry;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The bundled fonts; no font of the system is needed. Those of single scripts are loaded when a text wants them. */
final class Fonts {

    static final Font READING = load("DejaVuSans-Bold.ttf");
    static final Font DISPLAY = load("Fraunces-Black.ttf");

    private static final String CHINESE = "NotoSansSC-Bold.otf";
    private static final String JAPANESE = "NotoSansJP-Bold.otf";
    private static final String DEVANAGARI = "NotoSansDevanagari-Bold.ttf";
    private static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(
            entry(UnicodeScript.ARABIC, "NotoSansArabic-Bold.ttf"),
            entry(UnicodeScript.DEVANAGARI, DEVANAGARI),
            entry(UnicodeScript.BENGALI, "NotoSansBengali-Bold.ttf"),
            entry(UnicodeScript.GURMUKHI, "NotoSansGurmukhi-Bold.ttf"),
            entry(UnicodeScript.GUJARATI, "NotoSansGujarati-Bold.ttf"),
            entry(UnicodeScript.ORIYA, "NotoSansOriya-Bold.ttf"),
            entry(UnicodeScript.TAMIL, "NotoSansTamil-Bold.ttf"),
            entry(UnicodeScript.TELUGU, "NotoSansTelugu-Bold.ttf"),
            entry(UnicodeScript.KANNADA, "NotoSansKannada-Bold.ttf"),
            entry(UnicodeScript.MALAYALAM, "NotoSansMalayalam-Bold.ttf"),
            entry(UnicodeScript.SINHALA, "NotoSansSinhala-Bold.ttf"),
            entry(UnicodeScript.THAI, "NotoSansThai-Bold.ttf"),
            entry(UnicodeScript.KHMER, "NotoSansKhmer-Bold.ttf"),
            entry(UnicodeScript.MYANMAR, "NotoSansMyanmar-Bold.ttf"),
            entry(UnicodeScript.ETHIOPIC, "NotoSansEthiopic-Bold.ttf"),
            entry(UnicodeScript.HANGUL, "NotoSansKR-Bold.otf"),
            entry(UnicodeScript.HIRAGANA, JAPANESE),
            entry(UnicodeScript.KATAKANA, JAPANESE));
    private static final Map<String, Font> LOADED = new ConcurrentHashMap<>();

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

    /** The font of a character's script, if it has one of its own: words that mix fonts would not be joined. */
    static Optional<Font> ofScript(int character) {
        return Optional.ofNullable(SCRIPTS.get(UnicodeScript.of(character))).map(Fonts::loaded);
    }

    /**
     * Fonts that may have a Chinese character or a sign of several scripts, best first.
     *
     * @param japanese whether Chinese characters take their Japanese form
     */
    static Stream<Font> others(boolean japanese) {
        return Stream.of(japanese ? JAPANESE : CHINESE, japanese ? CHINESE : JAPANESE, DEVANAGARI)
                .map(Fonts::loaded);
    }

    private static Font loaded(String name) {
        return LOADED.computeIfAbsent(name, Fonts::load);
    }
}
