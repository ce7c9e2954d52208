package io.filmstudio.script;

import io.filmstudio.script.Element.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words beside a quote that tell who says it.
 *
 * @param manner those words; seen, not spoken
 * @param rest what else the text beside the quote tells
 */
record Attribution(Speaker speaker, String manner, String rest) {

    private static final int FAR = 5;
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we");
    private static final Set<String> AND = Set.of("and", "but", "then", "while", "as");
    private static final Lexicon<String> VERBS = Lexicon.load("speaking", key -> key);

    /** {@code ," said the Sun kindly, "} or {@code !" he cried. Then ...} */
    static Optional<Attribution> behind(String quote, String after, boolean another) {
        String text = after.stripLeading();
        int end = clauseEnd(text);
        List<Token> clause = Token.of(text.substring(0, end));
        boolean newSentence = quote.endsWith(".") && !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
        if (clause.isEmpty() || newSentence) {
            return Optional.empty();
        }
        Optional<Speaker> speaker = VERBS.has(clause.getFirst()) ? Speakers.at(clause, 1) : subjectOfVerb(clause);
        return speaker.map(who -> new Attribution(who, text.substring(0, end).strip(), rest(text, end, another)));
    }

    private static Optional<Speaker> subjectOfVerb(List<Token> clause) {
        for (int at = 1; at < Math.min(FAR, clause.size()); at++) {
            if (VERBS.has(clause.get(at))) {
                return Speakers.at(clause.subList(0, at), 0);
            }
        }
        return Optional.empty();
    }

    /** {@code Then Maya whispered, "} with the whole text that stands before the quote. */
    static Optional<Attribution> ahead(String before) {
        String text = before.stripTrailing();
        if (!text.endsWith(",") && !text.endsWith(":")) {
            return Optional.empty();
        }
        List<String> sentences = Sentences.of(text);
        String last = sentences.getLast();
        List<Token> tokens = Token.of(last);
        int verb = lastVerb(tokens);
        if (verb < 0 && !text.endsWith(":")) {
            return Optional.empty();
        }
        return Speakers.firstIn(tokens).map(speaker -> {
            boolean only = tokens.size() <= FAR;
            String kept = text.substring(0, text.length() - last.length());
            String told = last.substring(0, last.length() - 1) + ".";
            return new Attribution(speaker, only ? told : "", only ? kept : kept + told);
        });
    }

    private static int lastVerb(List<Token> tokens) {
        for (int at = tokens.size() - 1; at >= 0; at--) {
            if (VERBS.has(tokens.get(at))) {
                return at;
            }
        }
        return -1;
    }

    static boolean isVerb(Token token) {
        return VERBS.has(token);
    }

    private static int clauseEnd(String text) {
        int end = 0;
        while (end < text.length() && (".!?;,:—".indexOf(text.charAt(end)) < 0 || isTitle(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isTitle(String text, int dot) {
        String before = text.substring(Math.max(0, dot - 4), dot).strip();
        return text.charAt(dot) == '.' && (before.endsWith("Mr") || before.endsWith("Mrs") || before.endsWith("Dr"));
    }

    /** What goes on after the clause is told when it can stand alone. */
    private static String rest(String text, int end, boolean another) {
        if (end >= text.length()) {
            return "";
        }
        String rest = text.substring(end + 1);
        List<Token> tokens = Token.of(rest);
        if (".!?".indexOf(text.charAt(end)) >= 0 || tokens.isEmpty()) {
            return rest;
        }
        boolean clause = tokens.size() > 2
                && (AND.contains(tokens.getFirst().lower()) && isSubject(tokens.get(1))
                        || isSubject(tokens.getFirst()));
        return clause ? rest : tail(rest);
    }

    private static boolean isSubject(Token token) {
        return PRONOUNS.contains(token.lower())
                || FIRST_PERSON.contains(token.lower())
                || token.capitalised()
                || token.lower().equals("the");
    }

    /** The sentences behind the unfinished one. */
    private static String tail(String rest) {
        String unfinished = Sentences.of(rest).getFirst();
        return rest.substring(rest.indexOf(unfinished) + unfinished.length());
    }
}
