package io.filmstudio.worker.picture;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.CulturalPreferences;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Mood;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.Phone;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.plan.SceneTiming.Word;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/** Small films to paint in tests. */
final class Scenes {

    static final CastMember MAYA =
            new CastMember("MAYA", CastMember.Gender.WOMAN, CastMember.Age.YOUNG, 7, List.of("blue coat"));
    static final CastMember TOMAS =
            new CastMember("TOMAS", CastMember.Gender.MAN, CastMember.Age.OLD, 9, List.of("white-bearded"));

    private Scenes() {}

    static FilmPlan plan(Style style, boolean watermark, Scene... scenes) {
        return new FilmPlan(
                "The Keeper of the Light",
                "en",
                style,
                Mood.CALM,
                42,
                320,
                180,
                24,
                watermark,
                1,
                CulturalPreferences.NONE,
                List.of(MAYA, TOMAS),
                List.of(scenes));
    }

    static Scene story(Place place, TimeOfDay time, Weather weather, List<String> present, Beat... beats) {
        return new Scene(
                1,
                Scene.Kind.STORY,
                place + " in a test",
                place,
                time,
                weather,
                Mood.CALM,
                null,
                present,
                List.of(),
                List.of(beats));
    }

    static Scene card(Scene.Kind kind, String heading) {
        return new Scene(
                0,
                kind,
                heading,
                Place.CARD,
                TimeOfDay.DAY,
                Weather.CLEAR,
                Mood.CALM,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** Six seconds; the line is spoken from 2 to 4, half of it an open vowel, between two halves of silence. */
    static SceneTiming timing(String speaker, String text) {
        List<Word> words = List.of(new Word(text, 2, 4));
        List<Phone> phones = List.of(new Phone("_", 2, 2.2), new Phone("A", 2.2, 3.2), new Phone("_", 3.2, 4));
        return new SceneTiming(1, 6, List.of(new SpokenLine(0, speaker, text, 2, 4, words, phones)));
    }

    static SceneTiming silence(double seconds) {
        return new SceneTiming(1, seconds, List.of());
    }

    static BufferedImage frame(ScenePainter painter, FilmPlan plan, double time) {
        BufferedImage image = new BufferedImage(plan.width(), plan.height(), BufferedImage.TYPE_INT_RGB);
        painter.paint((int) Math.round(time * plan.framesPerSecond()), image);
        return image;
    }

    static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    static double luma(BufferedImage image) {
        double sum = 0;
        for (int pixel : pixels(image)) {
            sum += 0.299 * (pixel >> 16 & 255) + 0.587 * (pixel >> 8 & 255) + 0.114 * (pixel & 255);
        }
        return sum / pixels(image).length;
    }

    /** Share of pixels that clearly differ. */
    static double difference(BufferedImage a, BufferedImage b) {
        int[] left = pixels(a);
        int[] right = pixels(b);
        int changed = 0;
        for (int i = 0; i < left.length; i++) {
            int red = Math.abs((left[i] >> 16 & 255) - (right[i] >> 16 & 255));
            int green = Math.abs((left[i] >> 8 & 255) - (right[i] >> 8 & 255));
            int blue = Math.abs((left[i] & 255) - (right[i] & 255));
            changed += red + green + blue > 12 ? 1 : 0;
        }
        return (double) changed / left.length;
    }
}
