package io.filmstudio.script;

import io.filmstudio.script.Element.Action;
import io.filmstudio.script.Element.Speaker;
import io.filmstudio.script.Element.Speech;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Everybody of a script: who speaks first, then who is only seen. */
final class CastList {

    private static final int ENOUGH = 8;

    private final List<Member> members = new ArrayList<>();

    /** {@code choices} may know people whom a reader without them would take for something else. */
    static CastList read(Script script, List<CastChoice> choices) {
        CastList cast = read(script);
        choices.stream()
                .map(CastChoice::name)
                .filter(name -> script.elements().stream().anyMatch(element -> names(element, name)))
                .forEach(cast::add);
        return cast;
    }

    private static CastList read(Script script) {
        CastList cast = new CastList();
        for (Element element : script.elements()) {
            if (element instanceof Speech speech && speech.speaker() instanceof Speaker.Named named) {
                cast.add(named.phrase());
            }
        }
        Introductions introductions = new Introductions();
        for (Element element : script.elements()) {
            if (element instanceof Action action) {
                introductions.in(action.text()).stream()
                        .filter(phrase -> cast.members.size() < ENOUGH)
                        .forEach(cast::add);
            }
        }
        return cast;
    }

    private static boolean names(Element element, String name) {
        return switch (element) {
            case Action(String text) -> names(text, name);
            case Speech(var speaker, String text, String manner) -> names(text, name) || names(manner, name);
            case Element.Heading heading -> false;
            case Element.Break none -> false;
        };
    }

    /** Whether a text has those words in a row, as they are written or in capitals. */
    private static boolean names(String text, String name) {
        List<String> words = Token.of(text).stream().map(Token::text).toList();
        List<String> wanted = Token.of(name).stream().map(Token::text).toList();
        List<String> shouted =
                wanted.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
        return !wanted.isEmpty()
                && (Collections.indexOfSubList(words, wanted) >= 0 || Collections.indexOfSubList(words, shouted) >= 0);
    }

    private void add(String phrase) {
        Member member = Member.of(phrase);
        boolean known = members.stream().anyMatch(other -> other.means(member.words()));
        if (!member.words().isEmpty() && !known) {
            members.add(member);
        }
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    /** Who is meant by words of the script. */
    Optional<Member> find(String phrase) {
        Set<String> words = Member.words(Token.of(phrase));
        return members.stream()
                .filter(member -> member.words().equals(words))
                .findFirst()
                .or(() -> members.stream().filter(member -> member.means(words)).findFirst());
    }

    /** Who is mentioned in a text, in order. */
    List<Member> mentionedIn(String text) {
        List<Token> tokens = Token.of(text);
        return members.stream()
                .filter(member -> member.mentionedIn(tokens) >= 0)
                .sorted(Comparator.comparingInt(member -> member.mentionedIn(tokens)))
                .toList();
    }
}
