package io.filmstudio.worker.picture.prop;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.plan.Palette;
import io.filmstudio.plan.Style;
import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import io.filmstudio.worker.picture.light.Light;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PropBookTests {

    private static final Light DAY = Light.outside(TimeOfDay.DAY, Weather.CLEAR, Style.STORYBOOK, Palette.NATURAL);

    /** The first noun of every line: each line is one drawing. */
    static List<String> nouns() throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(PropBook.class.getResourceAsStream("props.txt"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[,=]")[0].strip())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void everyDrawingCoversMuchOfItsBox(String noun) {
        Drawing drawing = Drawing.load(PropBook.find(noun).orElseThrow().picture(), DAY);
        BufferedImage image = new BufferedImage(120, 100, BufferedImage.TYPE_INT_ARGB);
        drawing.paint(image.createGraphics(), 60, 100, 100);
        long painted = IntStream.range(0, 120 * 100)
                .filter(i -> image.getRGB(i % 120, i / 120) >>> 24 > 128)
                .count();

        assertThat(painted).isGreaterThan(700);
        assertThat(drawing.widthFor(100)).isBetween(20.0, 320.0);
    }
}
