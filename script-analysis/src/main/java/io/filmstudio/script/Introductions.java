package io.filmstudio.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds people who are seen and not heard: "a traveller", "children", "Dr. Smith", a name met again and again. */
final class Introductions {

    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "two", "three", "some", "one", "another", "many", "young", "old", "little", "tired",
            "poor");
    private static final Set<String> NAMING = Set.of("named", "called");
    private static final Set<String> COMPARING = Set.of("is", "was", "like", "as", "than");
    private static final int ADJECTIVES = 2;

    private final Map<String, Integer> capitals = new HashMap<>();

    /** Phrases of a text that name somebody. */
    List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (String sentence : Sentences.of(text)) {
            List<Token> tokens = Token.of(sentence);
            int at = 0;
            while (at < tokens.size()) {
                at = take(sentence, tokens, at, found);
            }
        }
        return found;
    }

    /** Looks at one token; answers the index of the next to look at. */
    private int take(String sentence, List<Token> tokens, int at, List<String> found) {
        int end = Speakers.PERSONS.at(tokens, at).map(Lexicon.Hit::to).orElse(at);
        if (isTitled(tokens, at, end)) {
            found.add(words(tokens, at, end + 1));
            return end + 1;
        }
        if (end > at && isSomebodyNew(sentence, tokens, at, end)) {
            found.add(words(tokens, at, end));
        } else if (end == at && isName(tokens, at)) {
            found.add(tokens.get(at).text());
        }
        return Math.max(end, at + 1);
    }

    private static String words(List<Token> tokens, int from, int to) {
        return String.join(
                " ", tokens.subList(from, to).stream().map(Token::text).toList());
    }

    /** "Dr. Smith", "King Arthur". */
    private static boolean isTitled(List<Token> tokens, int at, int end) {
        return end > at
                && end < tokens.size()
                && tokens.get(at).capitalised()
                && tokens.get(end).capitalised()
                && !tokens.get(end - 1).shouted();
    }

    /** A given name, or a capitalised word met twice inside sentences that names nothing else we know. */
    private boolean isName(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (!token.capitalised() || tokens.stream().allMatch(Token::shouted)) {
            return false;
        }
        boolean candidate = at > 0
                && !token.shouted()
                && token.text().length() > 2
                && !tokens.get(at - 1).capitalised()
                && !Calendar.names(token.text())
                && Indicators.strongest(token.text()).isEmpty()
                && Setting.PLACES.find(token.text()).isEmpty();
        return Speakers.NAMES.has(token) || candidate && capitals.merge(token.stem(), 1, Integer::sum) > 1;
    }

    /** Not a relative of somebody, not a description of somebody named. */
    private static boolean isSomebodyNew(String sentence, List<Token> tokens, int at, int end) {
        boolean named = end < tokens.size()
                && (tokens.get(end).capitalised()
                        || NAMING.contains(tokens.get(end).lower()));
        boolean relative =
                tokens.subList(Math.max(0, at - ADJECTIVES), at).stream().anyMatch(Kin::owns)
                        || Kin.owns(tokens.get(end - 1));
        int article = articleBefore(tokens, at);
        boolean described = article > 0 && isDescription(sentence, tokens.get(article - 1), tokens.get(article));
        boolean plural = !tokens.get(end - 1).lower().equals(tokens.get(end - 1).stem());
        boolean kin = plural && Kin.isRelative(tokens.get(end - 1));
        return !named && !relative && !described && !kin && (article >= 0 || plural || at == 0);
    }

    private static int articleBefore(List<Token> tokens, int at) {
        for (int article = at - 1; article >= Math.max(0, at - ADJECTIVES - 1); article--) {
            if (ARTICLES.contains(tokens.get(article).lower())) {
                return article;
            }
        }
        return -1;
    }

    private static boolean isDescription(String sentence, Token before, Token article) {
        boolean apposition = sentence.substring(before.end(), article.start()).contains(",") && before.capitalised();
        return apposition || COMPARING.contains(before.lower());
    }
}
