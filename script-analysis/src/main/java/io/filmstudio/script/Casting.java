package io.filmstudio.script;

import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the people of a script into cast members who look and sound the same all through the film. */
final class Casting {

    private final CastList cast;
    private final List<String> sentences;
    private final Map<Member, Integer> masculine = new HashMap<>();

    Casting(CastList cast, List<String> sentences) {
        this.cast = cast;
        this.sentences = sentences;
        countPronouns();
    }

    /** Above zero for "he", below for "she": a pronoun is taken to mean whoever was mentioned last. */
    private void countPronouns() {
        Optional<Member> last = Optional.empty();
        for (String sentence : sentences) {
            List<Member> mentioned = cast.mentionedIn(sentence);
            last = mentioned.isEmpty() ? last : Optional.of(mentioned.getLast());
            Optional<Member> meant = mentioned.size() > 1 ? Optional.empty() : last;
            for (Token token : Token.of(sentence)) {
                int vote =
                        switch (token.lower()) {
                            case "he", "him", "his" -> 1;
                            case "she", "her", "hers" -> -1;
                            default -> 0;
                        };
                meant.ifPresent(member -> masculine.merge(member, vote, Integer::sum));
            }
        }
    }

    List<CastMember> members(long seed) {
        List<CastMember> members = new ArrayList<>();
        for (Member member : cast.members()) {
            List<String> told = Descriptions.of(member, sentences, cast);
            Looks looks = new Looks(told);
            List<String> traits = new ArrayList<>(kind(member, told).stream().toList());
            traits.addAll(looks.traits());
            Gender gender = looks.gender().orElseGet(() -> gender(member));
            long own = Seeds.mix(seed, member.name());
            members.add(new CastMember(member.name(), gender, looks.age().orElse(Age.ADULT), own, List.copyOf(traits)));
        }
        return members;
    }

    private Gender gender(Member member) {
        return Speakers.NAMES.hits(member.name()).stream()
                .findFirst()
                .map(Lexicon.Hit::meaning)
                .orElseGet(() -> {
                    int votes = masculine.getOrDefault(member, 0);
                    return votes > 0 ? Gender.MAN : votes < 0 ? Gender.WOMAN : Gender.NEUTRAL;
                });
    }

    /** What somebody is who is not human: by name ("the old fox") or by description ("a robot named Pip"). */
    private static Optional<String> kind(Member member, List<String> descriptions) {
        boolean person = !Speakers.PERSONS.hits(member.name()).isEmpty();
        return person
                ? Optional.empty()
                : last(Speakers.BEINGS.hits(member.name())).or(() -> kindTold(descriptions));
    }

    private static Optional<String> kindTold(List<String> descriptions) {
        return descriptions.stream()
                .filter(Descriptions::introduces)
                .filter(text -> Speakers.PERSONS.hits(text).isEmpty())
                .flatMap(text -> last(Speakers.BEINGS.hits(text)).stream())
                .findFirst();
    }

    private static Optional<String> last(List<Lexicon.Hit<String>> hits) {
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.getLast().meaning());
    }
}
