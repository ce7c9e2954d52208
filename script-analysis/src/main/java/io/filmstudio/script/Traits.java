package io.filmstudio.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what can be seen of somebody in a description: "blue coat", "white-bearded", "jasmine in hair". */
final class Traits {

    private static final Lexicon<String> LOOKS = Lexicon.load("looks", key -> key);
    private static final Set<String> NOT_PART_OF_IT = Set.of(
            "a",
            "an",
            "the",
            "his",
            "her",
            "their",
            "my",
            "its",
            "in",
            "with",
            "wearing",
            "wears",
            "and",
            "of",
            "has",
            "had",
            "wore",
            "whose",
            "under",
            "around",
            "on",
            "off",
            "took",
            "put",
            "at",
            "closer",
            "pulled",
            "loosened",
            "wrapped",
            "dressed",
            "tall",
            "short",
            "into",
            "tore");
    private static final List<String> SUFFIXES = List.of("-bearded", "-haired", "-eyed", "-skinned", "-faced");
    private static final Set<String> BODY_ALONE = Set.of("hair", "eyes");
    private static final int MOST = 6;

    private Traits() {}

    static List<String> of(List<List<Token>> descriptions) {
        Set<String> traits = new LinkedHashSet<>();
        for (List<Token> tokens : descriptions) {
            for (int at = 0; at < tokens.size(); at++) {
                if (isLook(tokens, at)) {
                    traits.add(tokens.get(at).lower());
                } else if (LOOKS.has(tokens.get(at))) {
                    traits.add(withAdjectives(tokens, at));
                }
            }
        }
        return traits.stream()
                .filter(trait -> !BODY_ALONE.contains(trait))
                .filter(trait -> traits.stream().noneMatch(other -> !other.equals(trait) && other.contains(trait)))
                .limit(MOST)
                .toList();
    }

    private static boolean isLook(List<Token> tokens, int at) {
        String word = tokens.get(at).lower();
        return SUFFIXES.stream().anyMatch(word::endsWith)
                || LOOKS.at(tokens, at)
                        .filter(hit -> hit.meaning().equals("LOOK"))
                        .isPresent();
    }

    private static String withAdjectives(List<Token> tokens, int noun) {
        int from = noun;
        while (from > 0 && from > noun - 2 && belongsTo(tokens.get(from - 1), tokens.get(from))) {
            from--;
        }
        if (from == noun && isWornIn(tokens, noun)) {
            return tokens.get(noun - 3).lower() + " in " + tokens.get(noun).lower();
        }
        return String.join(
                " ", tokens.subList(from, noun + 1).stream().map(Token::lower).toList());
    }

    private static boolean belongsTo(Token adjective, Token next) {
        boolean adjacent = next.start() - adjective.end() == 1;
        return adjacent && !NOT_PART_OF_IT.contains(adjective.lower());
    }

    /** "jasmine in her hair". */
    private static boolean isWornIn(List<Token> tokens, int noun) {
        return noun >= 3
                && tokens.get(noun - 2).lower().equals("in")
                && Kin.owns(tokens.get(noun - 1))
                && LOOKS.has(tokens.get(noun - 3));
    }
}
