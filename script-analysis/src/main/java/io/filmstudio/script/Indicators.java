package io.filmstudio.script;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Words by which a story tells the culture or era it lives in. */
final class Indicators {

    private static final Lexicon<String> CULTURES = Lexicon.load("cultures", culture -> culture);
    private static final Set<String> ERAS = Set.of("medieval", "futuristic");
    private static final int PEOPLE_BEFORE_ERA = 100;

    private Indicators() {}

    /** The culture named most; an era only where no people is named. */
    static Optional<String> strongest(String text) {
        return in(text).stream().map(CulturalIndicator::culture).findFirst();
    }

    /** Strongest first. */
    static List<CulturalIndicator> in(String text) {
        List<Lexicon.Hit<String>> hits = CULTURES.hits(text);
        Map<String, List<Lexicon.Hit<String>>> byCulture = hits.stream()
                .collect(Collectors.groupingBy(Lexicon.Hit::meaning, LinkedHashMap::new, Collectors.toList()));
        return byCulture.entrySet().stream()
                .sorted(Comparator.comparingInt(Indicators::weight)
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> indicator(entry.getKey(), entry.getValue(), hits.size()))
                .toList();
    }

    private static int weight(Map.Entry<String, List<Lexicon.Hit<String>>> hits) {
        return hits.getValue().size() * (ERAS.contains(hits.getKey()) ? 1 : PEOPLE_BEFORE_ERA);
    }

    private static CulturalIndicator indicator(String culture, List<Lexicon.Hit<String>> hits, int all) {
        List<String> evidence =
                hits.stream().map(Lexicon.Hit::phrase).distinct().toList();
        return new CulturalIndicator(culture, evidence, (double) hits.size() / all);
    }
}
