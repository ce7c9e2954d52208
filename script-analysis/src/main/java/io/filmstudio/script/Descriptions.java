package io.filmstudio.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects the words a script spends on how somebody is. */
final class Descriptions {

    private static final Set<String> BEING = Set.of("is", "was", "wears", "wore", "has", "had");
    private static final int NEAR = 12;

    private final List<String> found = new ArrayList<>();

    private Descriptions() {}

    static List<String> of(Member member, List<String> sentences, CastList cast) {
        Descriptions descriptions = new Descriptions();
        descriptions.found.add(member.name());
        for (String sentence : sentences) {
            List<Token> tokens = Token.of(sentence);
            int at = member.mentionedIn(tokens);
            if (at >= 0) {
                boolean alone = cast.mentionedIn(sentence).size() == 1;
                descriptions.collect(sentence, tokens, at, alone);
            }
        }
        return descriptions.found;
    }

    /** "a robot named" before a name, "a cat" behind it. */
    static boolean introduces(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.endsWith(" named")
                || plain.endsWith(" called")
                || plain.startsWith("a ")
                || plain.startsWith("an ");
    }

    private void collect(String sentence, List<Token> tokens, int at, boolean alone) {
        int before = at;
        while (before > 0 && before > at - 3 && !tokens.get(before - 1).lower().equals("the")) {
            before--;
        }
        String lead =
                sentence.substring(tokens.get(before).start(), tokens.get(at).start());
        boolean aged = at > 0 && Looks.tellsAge(tokens.get(at - 1));
        if (introduces(lead)
                || aged
                || Speakers.PERSONS.hits(lead).size() == 1 && lead.indexOf(',') < 0 && !lead.contains("'s")) {
            found.add(lead);
        }
        String after = sentence.substring(tokens.get(at).end());
        if (after.startsWith(",") || after.startsWith(" (")) {
            found.add(apposition(after));
        } else if (at + 1 < tokens.size() && BEING.contains(tokens.get(at + 1).lower())) {
            found.add(after);
        } else if (alone) {
            found.add(dressed(after));
        }
    }

    /** What stands between the comma after a name, or in parentheses, and the comma that ends the description. */
    private static String apposition(String after) {
        boolean parenthesis = after.startsWith(" (");
        int start = parenthesis ? 2 : 1;
        int end = after.indexOf(parenthesis ? ')' : ',', start);
        if (end < 0) {
            return after.substring(start);
        }
        String first = after.substring(start, end);
        List<Token> words = Token.of(first);
        boolean more = parenthesis
                ? after.startsWith(",", end + 1)
                : words.size() == 1 && words.getFirst().text().indexOf('-') < 0;
        int second = more ? after.indexOf(',', end + 2) : -1;
        return second > 0 ? first + "," + after.substring(end + (parenthesis ? 2 : 1), second) : first;
    }

    /** "..., wrapped in a warm cloak": only what is worn, for a sentence may go anywhere. */
    private static String dressed(String after) {
        List<Token> tokens = Token.of(after);
        for (int at = 0; at < tokens.size(); at++) {
            String word = tokens.get(at).lower();
            boolean worn = word.equals("wrapped")
                    || word.equals("wearing")
                    || word.equals("dressed")
                    || word.equals("in")
                            && at + 1 < tokens.size()
                            && Set.of("a", "an").contains(tokens.get(at + 1).lower());
            if (worn) {
                int end = Math.min(tokens.size(), at + NEAR) - 1;
                return after.substring(tokens.get(at).start(), tokens.get(end).end());
            }
        }
        return "";
    }
}
