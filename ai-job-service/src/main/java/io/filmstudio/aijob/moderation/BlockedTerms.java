package io.filmstudio.aijob.moderation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds blocked terms as whole words, however they are spaced, cased or accented. */
@Component
class BlockedTerms {

    /** Accents, and what is not seen at all, such as a zero-width space inside a word. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> terms;

    BlockedTerms(ModerationProperties properties) {
        this.terms = properties.blockedTerms().stream()
                .map(BlockedTerms::plain)
                .filter(term -> !term.isBlank())
                .toList();
    }

    Optional<String> findIn(String text) {
        String plain = plain(text);
        return terms.stream().filter(plain::contains).findFirst().map(String::trim);
    }

    /** Lower-case words between single blanks, with a blank on either side so that only whole words match. */
    static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return " " + SEPARATORS.matcher(bare).replaceAll(" ").trim() + " ";
    }
}
