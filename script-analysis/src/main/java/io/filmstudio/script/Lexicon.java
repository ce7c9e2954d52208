package io.filmstudio.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words and phrases that tell something, read from lines such as {@code SEA: sea, high seas}. */
final class Lexicon<E> {

    private static final int LONGEST_PHRASE = 4;

    private final Map<String, Entry<E>> entries = new HashMap<>();

    private record Entry<E>(E meaning, String phrase) {}

    /** A phrase that was found: what it means, how the lexicon writes it and which tokens it covers. */
    record Hit<E>(E meaning, String phrase, int from, int to) {}

    static <E> Lexicon<E> load(String name, Function<String, E> meaning) {
        Lexicon<E> lexicon = new Lexicon<>();
        try (InputStream in = Lexicon.class.getResourceAsStream(name + ".txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().forEach(line -> lexicon.add(line, meaning));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return lexicon;
    }

    private void add(String line, Function<String, E> meaning) {
        int colon = line.indexOf(':');
        E value = meaning.apply(line.substring(0, colon));
        for (String phrase : line.substring(colon + 1).split(",")) {
            entries.putIfAbsent(key(Token.of(phrase)), new Entry<>(value, phrase.strip()));
        }
    }

    private static String key(List<Token> tokens) {
        return tokens.stream().map(Token::stem).collect(Collectors.joining(" "));
    }

    /** What is found from the start on; the longest phrase wins and phrases do not overlap. */
    List<Hit<E>> hits(List<Token> tokens) {
        List<Hit<E>> hits = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Hit<E>> hit = at(tokens, at);
            hit.ifPresent(hits::add);
            at = hit.map(Hit::to).orElse(at + 1);
        }
        return hits;
    }

    List<Hit<E>> hits(String text) {
        return hits(Token.of(text));
    }

    Optional<Hit<E>> at(List<Token> tokens, int from) {
        for (int to = Math.min(tokens.size(), from + LONGEST_PHRASE); to > from; to--) {
            Entry<E> entry = entries.get(key(tokens.subList(from, to)));
            if (entry != null) {
                return Optional.of(new Hit<>(entry.meaning(), entry.phrase(), from, to));
            }
        }
        return Optional.empty();
    }

    boolean has(Token token) {
        return entries.containsKey(token.stem());
    }

    Optional<E> find(String phrase) {
        return Optional.ofNullable(entries.get(key(Token.of(phrase)))).map(Entry::meaning);
    }
}
