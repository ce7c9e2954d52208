package io.filmstudio.script;

import io.filmstudio.plan.Place;
import io.filmstudio.plan.TimeOfDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the heading of a scene says about place and time. */
record Heading(String text, boolean interior, boolean exterior) {

    private static final Set<String> PREPOSITIONS = Set.of(
            "on", "in", "of", "at", "near", "by", "outside", "inside", "with", "under", "over", "above", "behind");

    static Heading of(String line) {
        String start = line.substring(0, Math.min(8, line.length())).toLowerCase(Locale.ROOT);
        boolean interior = start.startsWith("int") || start.startsWith("i/e");
        return new Heading(line, interior, start.startsWith("ext"));
    }

    Optional<TimeOfDay> time() {
        List<Lexicon.Hit<TimeOfDay>> hits = Setting.TIMES.hits(place());
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.getLast().meaning());
    }

    /** The head of the first noun group wins: the kitchen of a lighthouse is a kitchen. */
    Optional<Place> kindOfPlace() {
        List<Token> tokens = Token.of(place());
        List<Lexicon.Hit<Place>> hits = Setting.PLACES.hits(tokens);
        if (hits.isEmpty()) {
            return interior ? Optional.of(Place.ROOM) : Optional.empty();
        }
        int end = firstPreposition(tokens, hits);
        Lexicon.Hit<Place> head = hits.getFirst();
        for (Lexicon.Hit<Place> hit : hits) {
            head = hit.from() < end ? hit : head;
        }
        return Optional.of(interior ? inside(head.meaning()) : exterior ? outside(head) : head.meaning());
    }

    private static int firstPreposition(List<Token> tokens, List<Lexicon.Hit<Place>> hits) {
        for (int at = 0; at < tokens.size(); at++) {
            int index = at;
            boolean covered = hits.stream().anyMatch(hit -> hit.from() <= index && index < hit.to());
            if (!covered && PREPOSITIONS.contains(tokens.get(at).lower())) {
                return at;
            }
        }
        return tokens.size();
    }

    private static Place inside(Place place) {
        return switch (place) {
            case LIGHTHOUSE -> Place.LAMP_ROOM;
            case VILLAGE, FIELD -> Place.LIVING_ROOM;
            case CITY_STREET, SKYLINE, RIVER, MOUNTAINS, OPEN_LAND, COAST, HARBOUR, SEA, SKY -> Place.ROOM;
            default -> place;
        };
    }

    private static Place outside(Lexicon.Hit<Place> hit) {
        return switch (hit.meaning()) {
            case LIVING_ROOM, BEDROOM, KITCHEN -> Place.VILLAGE;
            case ROOM, OFFICE, HOSPITAL, LABORATORY -> Place.CITY_STREET;
            default -> hit.meaning();
        };
    }

    /** "Lighthouse Kitchen" of {@code INT. LIGHTHOUSE KITCHEN - NIGHT}. */
    String location() {
        String place = place().isEmpty() ? text : place();
        int dash = Math.max(place.lastIndexOf(" - "), Math.max(place.lastIndexOf(" – "), place.lastIndexOf(" — ")));
        boolean timed = dash > 0 && !Setting.TIMES.hits(place.substring(dash)).isEmpty();
        return TitleCase.of(timed ? place.substring(0, dash).strip() : place);
    }

    private String place() {
        return Lines.headingPlace(text);
    }
}
