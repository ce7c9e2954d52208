package io.filmstudio.script;

import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words of a text say about where and when it plays and how it feels. */
final class Setting {

    static final Lexicon<Place> PLACES = Lexicon.load("places", Place::valueOf);
    static final Lexicon<TimeOfDay> TIMES = Lexicon.load("times", TimeOfDay::valueOf);
    private static final Lexicon<Weather> WEATHERS = Lexicon.load("weathers", Weather::valueOf);
    private static final Lexicon<Mood> MOODS = Lexicon.load("moods", Mood::valueOf);

    private static final Set<String> LOCATIVES = Set.of(
            "in", "at", "on", "into", "to", "across", "along", "through", "near", "by", "from", "over", "under",
            "inside", "toward", "towards", "above", "beside", "upon", "reached", "entered", "outside", "around",
            "behind");
    private static final int REACH = 4;

    private Setting() {}

    /** The place where a text plays; a place that something is in or at counts more than one that is named. */
    static Optional<Place> place(String text) {
        List<Token> tokens = Token.of(text);
        Map<Place, Integer> weights = new EnumMap<>(Place.class);
        Place best = null;
        for (Lexicon.Hit<Place> hit : PLACES.hits(tokens)) {
            int weight = weights.merge(hit.meaning(), located(tokens, hit.from()) ? 3 : 1, Integer::sum);
            best = best == null || weight > weights.get(best) ? hit.meaning() : best;
        }
        return Optional.ofNullable(best);
    }

    private static boolean located(List<Token> tokens, int at) {
        for (int before = at; before >= Math.max(0, at - REACH); before--) {
            if (LOCATIVES.contains(tokens.get(before).lower())) {
                return true;
            }
        }
        return false;
    }

    static Optional<TimeOfDay> time(String text) {
        return mostNamed(TIMES, text, TimeOfDay.class);
    }

    static Optional<Weather> weather(String text) {
        return mostNamed(WEATHERS, text, Weather.class);
    }

    static Optional<Mood> mood(String text) {
        return mostNamed(MOODS, text, Mood.class);
    }

    /** How much each mood is felt in a text. */
    static Map<Mood, Integer> moods(String text) {
        return counts(MOODS, text, Mood.class);
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(Lexicon<E> lexicon, String text, Class<E> type) {
        Map<E, Integer> counts = new EnumMap<>(type);
        lexicon.hits(text).forEach(hit -> counts.merge(hit.meaning(), 1, Integer::sum));
        return counts;
    }

    /** What is named most often; the first of equals. */
    private static <E extends Enum<E>> Optional<E> mostNamed(Lexicon<E> lexicon, String text, Class<E> type) {
        Map<E, Integer> counts = counts(lexicon, text, type);
        return lexicon.hits(text).stream()
                .map(Lexicon.Hit::meaning)
                .reduce((best, next) -> counts.get(next) > counts.get(best) ? next : best);
    }
}
