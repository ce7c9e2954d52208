package io.filmstudio.worker.stablediffusion;

import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Puts into words what is seen behind the actors of a scene. */
final class PicturePrompt {

    private static final int MOST_THINGS = 6;
    private static final int LONGEST_STORY = 240;
    private static final String NEVER =
            "text, letters, caption, subtitles, watermark, signature, logo, frame, border, blurry, low quality, deformed";
    /** The actors are drawn before the picture, and look the same in every scene. */
    private static final String NOBODY = "people, person, human, face, portrait, crowd, character, ";

    private PicturePrompt() {}

    static PictureRequest of(FilmPlan plan, Scene scene) {
        List<String> words = new ArrayList<>();
        words.add(style(plan.style()));
        words.add("establishing shot of " + place(scene));
        words.add(time(scene.timeOfDay()));
        words.add(weather(scene.weather()));
        words.add(mood(scene.mood()) + " mood");
        if (scene.culture() != null) {
            words.add(clean(scene.culture()) + " architecture and colours");
        }
        words.addAll(scene.props().stream()
                .limit(MOST_THINGS)
                .map(PicturePrompt::clean)
                .toList());
        words.add(story(scene));
        words.add(scene.present().isEmpty() ? "wide composition" : "empty foreground at eye level, no people");
        String prompt = words.stream().filter(word -> !word.isBlank()).collect(Collectors.joining(", "));
        return new PictureRequest(prompt, (scene.present().isEmpty() ? "" : NOBODY) + NEVER, seed(plan, scene));
    }

    private static String place(Scene scene) {
        String kind = scene.place().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String heading = clean(scene.heading().replaceAll("(?i)^\\s*(int|ext|int/ext)[. ]+", ""));
        return heading.isBlank() || heading.contains(kind)
                ? heading + (heading.isBlank() ? kind : "")
                : kind + ", " + heading;
    }

    /** What the narrator tells is what is seen; what people say is not. */
    private static String story(Scene scene) {
        String told = scene.beats().stream()
                .flatMap(beat -> Stream.of(beat.speaker() == null ? beat.text() : null, beat.action()))
                .filter(Objects::nonNull)
                .map(PicturePrompt::clean)
                .distinct()
                .collect(Collectors.joining(" "));
        if (told.length() <= LONGEST_STORY) {
            return told;
        }
        int end = told.lastIndexOf(' ', LONGEST_STORY);
        return told.substring(0, end > 0 ? end : LONGEST_STORY);
    }

    /** The brackets, bars and colons of the prompt language would load files or change weights. */
    private static String clean(String words) {
        return words.replaceAll("[^\\p{L}\\p{M}\\p{N} ,.'-]+", " ")
                .replaceAll("\\b(AND|BREAK)\\b", "and")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The same place looks alike each time the film comes back to it. */
    private static long seed(FilmPlan plan, Scene scene) {
        var sum = new CRC32();
        sum.update((plan.seed() + "/" + scene.place() + "/" + scene.heading().toLowerCase(Locale.ROOT))
                .getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static String style(Style style) {
        return switch (style) {
            case STORYBOOK -> "storybook illustration, flat colours, soft shapes";
            case CINEMATIC -> "cinematic film still, dramatic light, rich detail";
            case ANIME -> "anime background art, clean lines, vivid colours";
            case DOCUMENTARY -> "documentary photograph, natural light";
            case NOIR -> "film noir, black and white, hard shadows";
            case WATERCOLOR -> "watercolour painting, paper texture, loose washes";
        };
    }

    private static String time(TimeOfDay time) {
        return switch (time) {
            case DAWN -> "dawn, first light";
            case MORNING -> "morning light";
            case DAY -> "daylight";
            case DUSK -> "dusk, low sun";
            case EVENING -> "evening, blue hour";
            case NIGHT -> "night, readable moonlight";
        };
    }

    private static String weather(Weather weather) {
        return switch (weather) {
            case CLEAR -> "";
            case CLOUDY -> "cloudy sky";
            case RAIN -> "rain, wet ground";
            case STORM -> "storm clouds";
            case SNOW -> "snow";
            case FOG -> "fog";
            case WIND -> "wind";
        };
    }

    private static String mood(Mood mood) {
        return mood.name().toLowerCase(Locale.ROOT);
    }
}
