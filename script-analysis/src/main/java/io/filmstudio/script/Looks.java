package io.filmstudio.script;

import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What descriptions tell about somebody: gender, age, clothes. */
final class Looks {

    private static final Set<String> OLD = Set.of(
            "old",
            "aged",
            "elderly",
            "ancient",
            "white-bearded",
            "grey-haired",
            "gray-haired",
            "white-haired",
            "grey-bearded",
            "gray-bearded",
            "wrinkled",
            "silver-haired",
            "retired");
    private static final Set<String> YOUNG = Set.of("young", "teenage", "teenager", "teen");
    private static final Set<String> CHILDLIKE = Set.of("little", "small", "tiny");
    private static final Set<String> NUMBERS =
            Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Set<String> BEARDS = Set.of("beard", "bearded", "moustache", "mustache");

    private final List<List<Token>> descriptions = new ArrayList<>();

    Looks(List<String> descriptions) {
        descriptions.forEach(text -> this.descriptions.add(Token.of(text)));
    }

    Optional<Gender> gender() {
        return persons().stream()
                .map(Speakers.Person::gender)
                .filter(gender -> gender != Gender.NEUTRAL)
                .findFirst()
                .or(() -> hasBeard() ? Optional.of(Gender.MAN) : Optional.empty());
    }

    private boolean hasBeard() {
        return descriptions.stream().flatMap(List::stream).anyMatch(token -> BEARDS.stream()
                .anyMatch(token.lower()::endsWith));
    }

    Optional<Age> age() {
        return descriptions.stream()
                .flatMap(tokens -> ageByWords(tokens).stream())
                .findFirst()
                .or(() -> persons().stream().map(Speakers.Person::age).findFirst());
    }

    private List<Speakers.Person> persons() {
        return descriptions.stream()
                .flatMap(tokens -> Speakers.PERSONS.hits(tokens).stream())
                .map(Lexicon.Hit::meaning)
                .toList();
    }

    private static Optional<Age> ageByWords(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            Optional<Age> age = ageAt(tokens, at);
            if (age.isPresent()) {
                return age;
            }
        }
        return Optional.empty();
    }

    private static Optional<Age> ageAt(List<Token> tokens, int at) {
        String word = tokens.get(at).lower();
        boolean alone = tokens.size() <= 2 || at == 0;
        boolean aged = at > 0 && tokens.get(at - 1).lower().equals("aged");
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).lower() : "";
        boolean years = next.startsWith("year");
        if (OLD.contains(word)) {
            return Optional.of(Age.OLD);
        }
        if (YOUNG.contains(word)) {
            return Optional.of(Age.YOUNG);
        }
        boolean childlike = CHILDLIKE.contains(word) && !next.isEmpty() && Speakers.PERSONS.has(tokens.get(at + 1));
        if (childlike || years && NUMBERS.contains(word)) {
            return Optional.of(Age.CHILD);
        }
        return years || alone || aged ? ageInFigures(word) : Optional.empty();
    }

    /** "8", "60s". */
    private static Optional<Age> ageInFigures(String word) {
        boolean decade = word.endsWith("0s");
        String number = decade ? word.substring(0, word.length() - 1) : word;
        boolean digits = number.length() <= 3 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(ageOf(Integer.parseInt(number) + (decade ? 5 : 0))) : Optional.empty();
    }

    private static Age ageOf(int years) {
        return years <= 13 ? Age.CHILD : years < 30 ? Age.YOUNG : years < 58 ? Age.ADULT : Age.OLD;
    }

    static boolean tellsAge(Token token) {
        return OLD.contains(token.lower()) || YOUNG.contains(token.lower());
    }

    List<String> traits() {
        return Traits.of(descriptions);
    }
}
