package io.filmstudio.script;

import io.filmstudio.script.Element.Action;
import io.filmstudio.script.Element.Speaker;
import io.filmstudio.script.Element.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everybody of a script: who speaks first, then who is only seen. */
final class CastList {

    private static final int ENOUGH = 8;

    private final List<Member> members = new ArrayList<>();

    static CastList read(Script script) {
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
