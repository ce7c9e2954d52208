package io.filmstudio.project.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The main colours of a picture of one person, as {@code #rrggbb}. Nobody is recognised: where a portrait has the face,
 * pixels of the colours of skin are looked for; without enough of them the picture tells about clothes alone. Hair is the
 * commonest colour at the top of the middle that is not skin, clothes the commonest at the bottom of the middle.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PortraitColors(@Nullable String skin, @Nullable String hair, @Nullable String clothing) {

    public static final PortraitColors NONE = new PortraitColors(null, null, null);

    private static final double ENOUGH_SKIN = 0.12;
    private static final int BITS_KEPT = 3;

    static PortraitColors of(BufferedImage image) {
        int[] face = area(image, 0.3, 0.15, 0.7, 0.6);
        long skinPixels = Arrays.stream(face).filter(PortraitColors::isSkin).count();
        boolean somebody = skinPixels > ENOUGH_SKIN * face.length;
        return new PortraitColors(
                somebody ? commonest(face, PortraitColors::isSkin) : null,
                somebody ? commonest(area(image, 0.35, 0.04, 0.65, 0.22), color -> !isSkin(color)) : null,
                commonest(area(image, 0.25, 0.68, 0.75, 0.98), color -> true));
    }

    private static int[] area(BufferedImage image, double left, double top, double right, double bottom) {
        int x = (int) (left * image.getWidth());
        int y = (int) (top * image.getHeight());
        int width = Math.max(1, (int) ((right - left) * image.getWidth()));
        int height = Math.max(1, (int) ((bottom - top) * image.getHeight()));
        return image.getRGB(x, y, width, height, null, 0, width);
    }

    /** A box in the plane of blue and red difference that holds skin of all people in ordinary light. */
    private static boolean isSkin(int rgb) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        double blueDifference = 128 - 0.169 * red - 0.331 * green + 0.5 * blue;
        double redDifference = 128 + 0.5 * red - 0.419 * green - 0.081 * blue;
        return blueDifference >= 77 && blueDifference <= 127 && redDifference >= 136 && redDifference <= 173;
    }

    /** The mean of the colours in the fullest of equal boxes of the colour cube. */
    private static @Nullable String commonest(int[] pixels, IntPredicate counts) {
        Map<Integer, long[]> boxes = new HashMap<>();
        for (int pixel : pixels) {
            if (counts.test(pixel)) {
                long[] sums = boxes.computeIfAbsent(box(pixel), box -> new long[4]);
                sums[0]++;
                sums[1] += pixel >> 16 & 255;
                sums[2] += pixel >> 8 & 255;
                sums[3] += pixel & 255;
            }
        }
        return boxes.values().stream()
                .max((one, other) -> Long.compare(one[0], other[0]))
                .map(sums -> "#%02x%02x%02x".formatted(sums[1] / sums[0], sums[2] / sums[0], sums[3] / sums[0]))
                .orElse(null);
    }

    private static int box(int rgb) {
        int shift = 8 - BITS_KEPT;
        int mask = (1 << BITS_KEPT) - 1;
        return (rgb >> 16 + shift & mask) << 2 * BITS_KEPT
                | (rgb >> 8 + shift & mask) << BITS_KEPT
                | rgb >> shift & mask;
    }
}
