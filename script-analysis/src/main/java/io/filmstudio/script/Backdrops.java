package io.filmstudio.script;

import io.filmstudio.plan.Place;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides place, time and weather scene by scene; what a scene leaves open goes on from the last. */
final class Backdrops {

    private static final Set<Weather> LASTING = Set.of(Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG);

    private boolean placed;
    private Place place;
    private TimeOfDay time;
    private Weather weather = Weather.CLEAR;

    record Backdrop(Place place, TimeOfDay time, Weather weather) {}

    Backdrops(List<SceneDraft> drafts) {
        place = drafts.stream()
                .flatMap(draft -> placeOf(draft).stream())
                .findFirst()
                .orElse(Place.OPEN_LAND);
        time = drafts.stream()
                .flatMap(draft -> timeOf(draft).stream())
                .findFirst()
                .orElse(TimeOfDay.DAY);
    }

    /** {@code inTheSky}: only the sun, the wind and their like are there. */
    Backdrop of(SceneDraft draft, boolean inTheSky) {
        Optional<Place> named = placeOf(draft);
        place = named.orElseGet(() -> unnamed(draft, inTheSky));
        placed |= named.isPresent();
        TimeOfDay before = time;
        time = timeOf(draft).orElse(time);
        weather = Setting.weather(draft.headingText() + " " + draft.description())
                .orElseGet(() -> carriedWeather(before));
        return new Backdrop(place, time, weather);
    }

    private Place unnamed(SceneDraft draft, boolean inTheSky) {
        if (inTheSky && !placed) {
            return Place.SKY;
        }
        return draft.heading().isPresent() ? Place.OPEN_LAND : place;
    }

    private static Optional<Place> placeOf(SceneDraft draft) {
        boolean onlyTalk = draft.heading().isEmpty() && draft.told().isEmpty();
        String words = onlyTalk ? draft.description() + String.join(" ", draft.said()) : draft.description();
        return draft.heading().flatMap(Heading::kindOfPlace).or(() -> Setting.place(words));
    }

    private static Optional<TimeOfDay> timeOf(SceneDraft draft) {
        return draft.heading().flatMap(Heading::time).or(() -> Setting.time(draft.description()));
    }

    /** Bad weather lasts while the clock does not jump back to another day. */
    private Weather carriedWeather(TimeOfDay before) {
        boolean newDay = time.ordinal() < before.ordinal();
        return LASTING.contains(weather) && !newDay ? weather : Weather.CLEAR;
    }
}
