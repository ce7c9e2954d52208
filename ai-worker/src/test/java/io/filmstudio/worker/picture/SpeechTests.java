package io.filmstudio.worker.picture;

import static io.filmstudio.worker.picture.Scenes.difference;
import static io.filmstudio.worker.picture.Scenes.frame;
import static io.filmstudio.worker.picture.Scenes.timing;
import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import io.filmstudio.worker.picture.speech.Mouth;
import io.filmstudio.worker.picture.speech.MouthTrack;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechTests {

    private static final String TEXT = "Ah.";

    private final MouthTrack track = new MouthTrack(timing("MAYA", TEXT));

    @Test
    void mouthIsOpenInAVowelAndShutInPauses() {
        assertThat(track.at("MAYA", 2.7).open()).isGreaterThan(0.8);
        assertThat(track.at("MAYA", 2.1).open()).isZero();
        assertThat(track.at("MAYA", 3.8).open()).isZero();
        assertThat(track.at("MAYA", 5).open()).isZero();
    }

    @Test
    void nobodyElseMovesTheMouth() {
        assertThat(track.at("TOMAS", 2.7))
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1, Double.class)
                .isEqualTo(Mouth.SHUT);
    }

    @Test
    void lipsLeadTheSoundByTwentyMilliseconds() {
        double half = 0.5 * track.at("MAYA", 2.7).open();

        assertThat(track.at("MAYA", 2.2 - 0.028).open()).isLessThan(half);
        assertThat(track.at("MAYA", 2.2 - 0.012).open()).isGreaterThan(half);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "i", "u", "f", "p", "t", "aI", "tS", "?", "_", "", "\u0250", "EI"})
    void everySymbolGivesAMouthWithinItsLimits(String symbol) {
        var phones = List.of(new io.filmstudio.plan.SceneTiming.Phone(symbol, 0, 1));
        var line = new io.filmstudio.plan.SceneTiming.SpokenLine(0, "MAYA", "x", 0, 1, List.of(), phones);
        var timing = new io.filmstudio.plan.SceneTiming(1, 2, List.of(line));
        Mouth mouth = new MouthTrack(timing).at("MAYA", 0.5);

        assertThat(List.of(mouth.open(), mouth.width(), mouth.round(), mouth.teeth()))
                .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
    }

    @Test
    void speakersFaceChangesBetweenAVowelAndAPause() {
        Beat line = new Beat("MAYA", TEXT, null, Beat.Shot.CLOSE_UP);
        Scene scene = Scenes.story(Place.ROOM, TimeOfDay.DAY, Weather.CLEAR, List.of("MAYA"), line);
        FilmPlan plan = Scenes.plan(Style.STORYBOOK, false, scene);
        ScenePainter painter = new ScenePainter(plan, scene, timing("MAYA", TEXT));
        BufferedImage open = frame(painter, plan, 3.1);
        BufferedImage closing = frame(painter, plan, 3.25);
        BufferedImage shut = frame(painter, plan, 3.35);

        double whileClosing = difference(mouthOf(open), mouthOf(shut));
        assertThat(whileClosing).isGreaterThan(0.04);
        assertThat(difference(mouthOf(closing), mouthOf(shut))).isLessThan(whileClosing);
    }

    /** The middle of the frame, where a close-up has its mouth. */
    private static BufferedImage mouthOf(BufferedImage image) {
        BufferedImage part = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        part.getGraphics().drawImage(image, -100, -50, null);
        return part;
    }
}
