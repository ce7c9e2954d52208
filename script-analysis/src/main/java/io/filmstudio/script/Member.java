package io.filmstudio.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Somebody of the story under the name the script uses. */
record Member(String name, Set<String> words) {

    static Member of(String phrase) {
        boolean shouted = phrase.chars().noneMatch(Character::isLowerCase);
        String name = TitleCase.capitalise(shouted ? phrase.toLowerCase(Locale.ROOT) : phrase);
        return new Member(name, words(Token.of(phrase)));
    }

    static Set<String> words(List<Token> tokens) {
        Set<String> words = new LinkedHashSet<>();
        tokens.forEach(token -> words.add(token.stem()));
        words.remove("the");
        return words;
    }

    /** Whether a phrase can mean this one: "the wind" means the North Wind, "old Tomas" means Tomas. */
    boolean means(Set<String> phrase) {
        return !phrase.isEmpty() && (words.containsAll(phrase) || phrase.containsAll(words));
    }

    /** Index of the token at which somebody is mentioned by the last word of the name or all of it, or -1. */
    int mentionedIn(List<Token> tokens) {
        String last = lastWord();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).stem().equals(last)) {
                return at;
            }
        }
        return firstNameIn(tokens);
    }

    private int firstNameIn(List<Token> tokens) {
        String first = words.isEmpty() ? "" : words.iterator().next();
        boolean given = Speakers.NAMES.find(first).isPresent();
        for (int at = 0; given && at < tokens.size(); at++) {
            if (tokens.get(at).stem().equals(first) && tokens.get(at).capitalised()) {
                return at;
            }
        }
        return -1;
    }

    private String lastWord() {
        return words.stream().reduce("", (first, second) -> second);
    }
}
