package io.filmstudio.script;

import io.filmstudio.plan.CastMember;
import io.filmstudio.script.Element.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words in a sentence that stand for somebody. */
final class Speakers {

    static final Lexicon<Person> PERSONS = Lexicon.load("persons", Person::of);
    static final Lexicon<String> BEINGS = Lexicon.load("beings", kind -> kind);
    static final Lexicon<CastMember.Gender> NAMES = Lexicon.load("names", CastMember.Gender::valueOf);

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "their", "my", "our", "its", "this", "that", "one", "another");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we");
    private static final Set<String> ENDS = Set.of(
            "with", "to", "at", "in", "on", "from", "as", "and", "while", "when", "into", "over", "but", "again", "for",
            "then", "who", "through", "by", "after", "before", "back", "out", "up", "down", "off", "once", "loudly",
            "or");
    private static final int LONGEST_NAME = 4;

    /** What a word such as "grandmother" tells. */
    record Person(CastMember.Gender gender, CastMember.Age age) {

        static Person of(String key) {
            String[] words = key.split(" ");
            return new Person(CastMember.Gender.valueOf(words[0]), CastMember.Age.valueOf(words[1]));
        }
    }

    private Speakers() {}

    /** Who is named by the words that begin at a token. */
    static Optional<Speaker> at(List<Token> tokens, int from) {
        if (from >= tokens.size()) {
            return Optional.empty();
        }
        Token first = tokens.get(from);
        if (PRONOUNS.contains(first.lower())) {
            return Optional.of(new Speaker.Pronoun(first.lower()));
        }
        if (FIRST_PERSON.contains(first.lower()) || isUnseenVoice(tokens, from)) {
            return Optional.of(new Speaker.Narrator());
        }
        boolean determined = DETERMINERS.contains(first.lower());
        int start = determined ? from + 1 : from;
        int end = phraseEnd(tokens, start, determined);
        return end > start ? Optional.of(new Speaker.Named(phrase(tokens, start, end))) : Optional.empty();
    }

    /** "said a warm voice": nobody who could be shown. */
    private static boolean isUnseenVoice(List<Token> tokens, int from) {
        return tokens.subList(from, Math.min(tokens.size(), from + LONGEST_NAME)).stream()
                .anyMatch(token -> token.lower().equals("voice"));
    }

    private static int phraseEnd(List<Token> tokens, int start, boolean determined) {
        int end = start;
        while (end < Math.min(tokens.size(), start + LONGEST_NAME) && belongs(tokens.get(end), determined)) {
            end++;
            if (BEINGS.has(tokens.get(end - 1)) && !nextNames(tokens, end)) {
                break;
            }
        }
        return end;
    }

    private static boolean nextNames(List<Token> tokens, int at) {
        return at < tokens.size()
                && (tokens.get(at).capitalised() || BEINGS.has(tokens.get(at)) || PERSONS.has(tokens.get(at)));
    }

    private static boolean belongs(Token token, boolean determined) {
        String word = token.lower();
        return !ENDS.contains(word)
                && !DETERMINERS.contains(word)
                && !PRONOUNS.contains(word)
                && (token.capitalised() || !word.endsWith("ly"))
                && (determined || !Character.isLowerCase(token.text().codePointAt(0)));
    }

    private static String phrase(List<Token> tokens, int from, int to) {
        return String.join(
                " ", tokens.subList(from, to).stream().map(Token::text).toList());
    }

    /** The first somebody in a sentence: a pronoun, a known name or kind of person, or a capitalised word inside. */
    static Optional<Speaker> firstIn(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean determined = DETERMINERS.contains(token.lower()) && namesSomebody(tokens, at + 1);
            boolean named = token.capitalised() && (at > 0 || NAMES.has(token) || startsSentenceAsName(tokens));
            if (determined || named || PRONOUNS.contains(token.lower())) {
                return at(tokens, at).map(speaker -> trimVerb(speaker));
            }
        }
        return Optional.empty();
    }

    private static Speaker trimVerb(Speaker speaker) {
        if (speaker instanceof Speaker.Named named) {
            List<Token> tokens = Token.of(named.phrase());
            int end = 0;
            while (end < tokens.size() && !Attribution.isVerb(tokens.get(end))) {
                end++;
            }
            return new Speaker.Named(phrase(tokens, 0, Math.max(1, end)));
        }
        return speaker;
    }

    private static boolean startsSentenceAsName(List<Token> tokens) {
        return tokens.size() > 1 && Attribution.isVerb(tokens.get(1));
    }

    static boolean namesSomebody(List<Token> tokens, int from) {
        for (int at = from; at < Math.min(tokens.size(), from + LONGEST_NAME); at++) {
            Token token = tokens.get(at);
            if (PERSONS.at(tokens, at).isPresent() || BEINGS.has(token)) {
                return true;
            }
            if (ENDS.contains(token.lower()) || DETERMINERS.contains(token.lower())) {
                return false;
            }
        }
        return false;
    }
}
