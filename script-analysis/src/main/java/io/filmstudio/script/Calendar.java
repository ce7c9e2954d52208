package io.filmstudio.script;

import java.util.Locale;
import java.util.Set;

/** Capitalised words that name no person. */
final class Calendar {

    private static final Set<String> NAMES = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "christmas",
            "easter",
            "english",
            "god",
            "pongal",
            "diwali",
            "street",
            "day",
            "night",
            "new",
            "year");

    private Calendar() {}

    static boolean names(String word) {
        return NAMES.contains(word.toLowerCase(Locale.ROOT));
    }
}
