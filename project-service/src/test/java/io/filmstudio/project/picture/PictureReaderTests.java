package io.filmstudio.project.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.filmstudio.common.web.ProblemException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTests {

    private final PictureReader reader = new PictureReader(new PictureProperties(2, Duration.ofSeconds(5)));

    private static final Color SKIN = new Color(0xc68a5e);
    private static final Color HAIR = new Color(0x20181c);
    private static final Color COAT = new Color(0x2040a0);

    static BufferedImage portrait(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        fill(graphics, Color.WHITE, 0, 0, width, height);
        fill(graphics, HAIR, 0.3 * width, 0.02 * height, 0.4 * width, 0.2 * height);
        fill(graphics, SKIN, 0.3 * width, 0.2 * height, 0.4 * width, 0.42 * height);
        fill(graphics, COAT, 0.15 * width, 0.62 * height, 0.7 * width, 0.38 * height);
        graphics.dispose();
        return image;
    }

    private static void fill(Graphics2D graphics, Color color, double x, double y, double width, double height) {
        graphics.setColor(color);
        graphics.fillRect((int) x, (int) y, (int) width, (int) height);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void portraitTellsItsColours(String format) throws IOException {
        PortraitColors colors =
                reader.read(TestPictures.encode(portrait(300, 400), format)).colors();

        assertNear(colors.skin(), SKIN);
        assertNear(colors.hair(), HAIR);
        assertNear(colors.clothing(), COAT);
    }

    @Test
    void pictureThatDoesNotGetItsTurnIsRefusedForNow() {
        var busy = new PictureReader(new PictureProperties(0, Duration.ofMillis(1)));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> busy.read(TestPictures.portrait("png")))
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode().value()).isEqualTo(503);
                    assertThat(refused.slug()).isEqualTo("unavailable");
                    assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("5");
                });
    }

    @Test
    void pictureOfNobodyTellsAboutClothesAlone() throws IOException {
        BufferedImage blue = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
        fill(blue.createGraphics(), COAT, 0, 0, 50, 50);

        PortraitColors colors = reader.read(TestPictures.encode(blue, "png")).colors();

        assertThat(colors.skin()).isNull();
        assertThat(colors.hair()).isNull();
        assertNear(colors.clothing(), COAT);
    }

    @Test
    void onePixelIsAPicture() throws IOException {
        byte[] dot = TestPictures.encode(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB), "png");

        assertThat(image(reader.read(dot).jpeg()).getWidth()).isEqualTo(1);
    }

    @Test
    void metadataIsGoneAndThePictureUpright() throws IOException {
        byte[] sideways = TestPictures.withExif(TestPictures.encode(portrait(400, 300), "jpeg"), 6);
        assertThat(text(sideways)).contains("Exif", "secret place");

        PictureReader.Picture read = reader.read(sideways);

        assertThat(text(read.jpeg())).doesNotContain("Exif").doesNotContain("secret");
        assertThat(image(read.jpeg()).getWidth()).isEqualTo(300);
        assertThat(image(read.jpeg()).getHeight()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrientationFillsThePaper(int orientation) throws IOException {
        BufferedImage grey = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        fill(grey.createGraphics(), Color.GRAY, 0, 0, 64, 48);

        BufferedImage read = image(reader.read(TestPictures.withExif(TestPictures.encode(grey, "jpeg"), orientation))
                .jpeg());

        assertThat(new Color(read.getRGB(3, 3)).getRed()).isBetween(110, 150);
        assertThat(new Color(read.getRGB(read.getWidth() - 4, read.getHeight() - 4)).getRed())
                .isBetween(110, 150);
    }

    @Test
    void largePictureIsMadeSmaller() throws IOException {
        BufferedImage read = image(
                reader.read(TestPictures.encode(portrait(4000, 3000), "jpeg")).jpeg());

        assertThat(read.getWidth()).isEqualTo(1600);
        assertThat(read.getHeight()).isEqualTo(1200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void pictureThatEndsTooEarlyIsRefused(String format) throws IOException {
        byte[] whole = TestPictures.encode(portrait(300, 400), format);

        for (int length : new int[] {12, whole.length / 3, whole.length / 2, whole.length - 20}) {
            refused(Arrays.copyOf(whole, length), 400);
        }
    }

    @Test
    void bombsAreRefusedBeforeTheyAreUnpacked() {
        refused(TestPictures.pngOfSize(60_000, 60_000), 413);
        refused(TestPictures.pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE), 413, 400);
        refused(TestPictures.pngOfSize(0, 10), 400);
    }

    @Test
    void textThatUnpacksToGigabytesIsNeverUnpacked() throws IOException {
        byte[] picture = TestPictures.withTextBomb(TestPictures.palette(8, 8));

        assertThat(image(reader.read(picture).jpeg()).getWidth()).isEqualTo(8);
    }

    @Test
    void otherFormatsAreRefusedWhateverTheyAreCalled() throws IOException {
        refused(TestPictures.encode(portrait(30, 40), "gif"), 415);
        refused(TestPictures.encode(portrait(30, 40), "bmp"), 415);
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), 415);
        refused(new byte[0], 415);
    }

    @Test
    void damagedPicturesAreReadOrRefusedAndNothingElse() throws IOException {
        Random random = new Random(4);
        for (String format : new String[] {"png", "jpeg"}) {
            byte[] whole = TestPictures.encode(portrait(60, 80), format);
            for (int round = 0; round < 300; round++) {
                byte[] damaged = whole.clone();
                for (int i = 0; i < 1 + round % 8; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(reader.read(damaged).jpeg()).isNotEmpty();
                } catch (ProblemException refusal) {
                    assertThat(refusal.getStatusCode().value()).isIn(400, 413, 415);
                }
            }
        }
    }

    private void refused(byte[] bytes, Integer... statuses) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reader.read(bytes))
                .satisfies(
                        refusal -> assertThat(refusal.getStatusCode().value()).isIn((Object[]) statuses));
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void assertNear(String hex, Color color) {
        Color found = Color.decode(hex);
        assertThat(Math.abs(found.getRed() - color.getRed())
                        + Math.abs(found.getGreen() - color.getGreen())
                        + Math.abs(found.getBlue() - color.getBlue()))
                .as("%s for %s", hex, color)
                .isLessThan(24);
    }
}
