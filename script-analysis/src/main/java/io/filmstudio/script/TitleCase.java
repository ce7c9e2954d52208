package io.filmstudio.script;

import java.util.Locale;
import java.util.Set;

/** Capitals where a printed title has them; mixed case is left as it is. */
final class TitleCase {

    private static final Set<String> SMALL =
            Set.of("a", "an", "the", "of", "and", "or", "in", "on", "at", "to", "for", "with", "by", "from", "but");

    private TitleCase() {}

    static String of(String text) {
        boolean mixed =
                text.chars().anyMatch(Character::isLowerCase) && text.chars().anyMatch(Character::isUpperCase);
        return mixed ? text : capitalise(text.toLowerCase(Locale.ROOT));
    }

    /** Every word begins with a capital except small words in the middle; the rest of a word is left alone. */
    static String capitalise(String text) {
        StringBuilder title = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            boolean small = !title.isEmpty() && SMALL.contains(word);
            title.append(title.isEmpty() ? "" : " ").append(small ? word : upperFirst(word));
        }
        return title.toString();
    }

    static String upperFirst(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
