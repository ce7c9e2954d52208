package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CastMember.Gender;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Several people who go by one name, such as the children. */
final class Group {

    private static final int SIZE = 3;

    private static final Pattern NAMES = Pattern.compile(
            "\\b(children|kids|women|men|people|folk|crowd|family|villagers|guests|team|crew|audience|everyone"
                    + "|(?:boy|girl|soldier|sailor|student|pupil|friend|brother|sister|farmer|guard|dancer|neighbou?r|scientist|astronaut|knight|worker|fisher)s"
                    + "|fishermen|guardsmen|policemen)$");

    private Group() {}

    /** The members one by one: alone, or three with looks of their own. */
    static List<CastMember> of(CastMember member) {
        if (!NAMES.matcher(member.name().toLowerCase(Locale.ROOT).strip()).find()) {
            return List.of(member);
        }
        return IntStream.range(0, SIZE).mapToObj(i -> one(member, i)).toList();
    }

    private static CastMember one(CastMember group, int index) {
        Gender gender = group.gender() != Gender.NEUTRAL ? group.gender() : index % 2 == 0 ? Gender.WOMAN : Gender.MAN;
        return new CastMember(
                group.name(),
                gender,
                group.age(),
                group.seed() + 7919L * index,
                group.traits(),
                group.voiceId(),
                group.appearance());
    }
}
