package io.filmstudio.script;

import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.script.Element.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Follows a script in reading order and knows who "he" is and whose turn it is to speak. */
final class SpeakerFinder {

    private final CastList cast;
    private final Map<String, CastMember> members;
    private final List<String> mentioned = new ArrayList<>();
    private final List<String> speakers = new ArrayList<>();

    SpeakerFinder(CastList cast, List<CastMember> members) {
        this.cast = cast;
        this.members = members.stream().collect(Collectors.toMap(CastMember::name, Function.identity()));
    }

    void hear(String action) {
        cast.mentionedIn(action).forEach(member -> touch(mentioned, member.name()));
    }

    /** The name of the cast member who speaks, or nothing for the narrator. */
    Optional<String> find(Speaker speaker) {
        Optional<String> name =
                switch (speaker) {
                    case Speaker.Narrator() -> Optional.empty();
                    case Speaker.Named(String phrase) -> cast.find(phrase).map(Member::name);
                    case Speaker.Pronoun(String word) -> meant(word);
                    case Speaker.Unsaid(String context) -> whoseTurn(context);
                };
        name.ifPresent(found -> {
            touch(mentioned, found);
            touch(speakers, found);
        });
        return name;
    }

    private static void touch(List<String> names, String name) {
        names.remove(name);
        names.add(name);
    }

    private Optional<String> meant(String pronoun) {
        Gender gender =
                switch (pronoun) {
                    case "he" -> Gender.MAN;
                    case "she" -> Gender.WOMAN;
                    default -> Gender.NEUTRAL;
                };
        return last(mentioned, name -> members.get(name).gender() == gender)
                .or(() -> last(mentioned, name -> members.get(name).gender() == Gender.NEUTRAL))
                .or(() -> last(mentioned, name -> gender == Gender.NEUTRAL));
    }

    private static Optional<String> last(List<String> names, java.util.function.Predicate<String> fits) {
        return names.reversed().stream().filter(fits).findFirst();
    }

    private Optional<String> whoseTurn(String context) {
        List<Member> near = cast.mentionedIn(context);
        if (!near.isEmpty()) {
            return Optional.of(near.getFirst().name());
        }
        if (speakers.size() > 1) {
            return Optional.of(speakers.get(speakers.size() - 2));
        }
        return last(mentioned, name -> !speakers.contains(name)).or(() -> last(speakers, name -> true));
    }
}
