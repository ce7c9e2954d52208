package io.filmstudio.script;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The culture or era a story lives in. */
final class Culture {

    private static final Lexicon<String> CULTURES = Lexicon.load("cultures", culture -> culture);
    private static final Set<String> ERAS = Set.of("medieval", "futuristic");
    private static final int PEOPLE_BEFORE_ERA = 100;

    private Culture() {}

    /** The culture named most; an era only where no people is named. */
    static Optional<String> of(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (Lexicon.Hit<String> hit : CULTURES.hits(text)) {
            counts.merge(hit.meaning(), ERAS.contains(hit.meaning()) ? 1 : PEOPLE_BEFORE_ERA, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
