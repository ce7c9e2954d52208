package io.filmstudio.script;

import io.filmstudio.plan.Appearance;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns the people of a script into cast members who look and sound the same all through the film. */
final class Casting {

    private static final CastChoice NOTHING = new CastChoice("", null, null, null, null, Appearance.UNSAID);

    private final CastList cast;
    private final List<String> sentences;
    private final Map<Member, Integer> masculine = new HashMap<>();
    private final Map<Member, CastChoice> chosen = new HashMap<>();

    Casting(CastList cast, List<String> sentences, List<CastChoice> choices) {
        this.cast = cast;
        this.sentences = sentences;
        choices.forEach(choice -> cast.find(choice.name()).ifPresent(member -> chosen.putIfAbsent(member, choice)));
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
        return roles(seed).stream().map(Role::member).toList();
    }

    List<Role> roles(long seed) {
        return cast.members().stream()
                .map(member -> new Role(
                        member(member, chosen.getOrDefault(member, NOTHING), Seeds.mix(seed, member.name())),
                        Optional.ofNullable(chosen.get(member))))
                .toList();
    }

    private CastMember member(Member member, CastChoice choice, long seed) {
        List<String> told = new ArrayList<>(Sentences.of(Objects.requireNonNullElse(choice.description(), "")));
        told.addAll(Descriptions.of(member, sentences, cast));
        Looks looks = new Looks(told);
        List<String> traits = new ArrayList<>(kind(member, told).stream().toList());
        traits.addAll(looks.traits());
        return new CastMember(
                member.name(),
                Optional.ofNullable(choice.gender()).or(looks::gender).orElseGet(() -> gender(member)),
                Optional.ofNullable(choice.age()).or(looks::age).orElse(Age.ADULT),
                seed,
                List.copyOf(traits),
                choice.voiceId(),
                choice.appearance());
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
