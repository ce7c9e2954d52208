package io.filmstudio.script;

import java.util.Set;

/** Words by which one person owns or is related to another. */
final class Kin {

    private static final Set<String> OWNERS = Set.of("his", "her", "their", "my", "our", "your", "its");

    private static final Set<String> RELATIVES = Set.of(
            "father",
            "mother",
            "parent",
            "brother",
            "sister",
            "son",
            "daughter",
            "uncle",
            "aunt",
            "cousin",
            "wife",
            "husband");

    private Kin() {}

    static boolean isRelative(Token token) {
        return RELATIVES.contains(token.stem());
    }

    static boolean owns(Token token) {
        return OWNERS.contains(token.lower()) || token.lower().endsWith("'s");
    }
}
