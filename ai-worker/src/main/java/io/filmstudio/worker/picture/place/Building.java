package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** Houses of several kinds; (x, y) is the left end of their foot. */
final class Building {

    private static final int[] WALLS = {0xf0dcc0, 0xe6b98f, 0xd98f6c, 0xc9d4c4, 0xb8c8d8, 0xf3e7d3, 0xd9a9a0};
    private static final int[] ROOFS = {0xa8503e, 0x8a4a3c, 0x6b5a6a, 0x54687c, 0xb86a42};

    private final Graphics2D g;
    private final Light light;
    private final Dice dice;

    Building(Graphics2D g, Light light, Dice dice) {
        this.g = g;
        this.light = light;
        this.dice = dice;
    }

    /** A house with a gable roof, shutters and a chimney. */
    void cottage(double x, double y, double width, double height) {
        Color wall = light.of(WALLS[dice.below(WALLS.length)]);
        Color roof = light.of(ROOFS[dice.below(ROOFS.length)]);
        Ink.fill(g, Tone.darker(roof, 0.35), Ink.box(x + width * 0.68, y - height * 1.44, width * 0.1, height * 0.34));
        Ink.fall(g, wall, Tone.darker(wall, 0.16), Ink.box(x, y - height, width, height));
        double slope = height * 0.48;
        Ink.fall(
                g,
                Tone.lighter(roof, 0.12),
                Tone.darker(roof, 0.18),
                Outline.polygon(x, y - height, width, slope, "-0.08 0.06, 0.16 -1, 0.84 -1, 1.08 0.06"));
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.14), Ink.box(x, y - height + slope * 0.06, width, height * 0.05));
        door(x + width * 0.42, y, width * 0.17, height * 0.44);
        window(x + width * 0.12, y - height * 0.74, width * 0.17, height * 0.28, true);
        window(x + width * 0.71, y - height * 0.74, width * 0.17, height * 0.28, true);
    }

    /** A narrow town house of several floors. */
    void townHouse(double x, double y, double width, double height, double haze) {
        Color wall = Tone.mix(light.of(WALLS[dice.below(WALLS.length)]), light.haze(), haze);
        Color roof = Tone.mix(light.of(ROOFS[dice.below(ROOFS.length)]), light.haze(), haze);
        Ink.fall(g, wall, Tone.darker(wall, 0.2), Ink.box(x, y - height, width, height));
        boolean gable = dice.chance(0.6);
        Ink.fill(
                g,
                roof,
                Outline.polygon(
                        x,
                        y - height,
                        width,
                        width * 0.5,
                        gable ? "-0.05 0, 0.5 -1, 1.05 0" : "-0.06 0, 0.1 -0.5, 0.9 -0.5, 1.06 0"));
        int columns = Math.max(2, (int) (width / 52));
        int rows = Math.max(2, (int) (height / 84));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double cellX = x + width * (column + 0.5) / columns;
                window(cellX - 12, y - height + 24 + row * (height - 90) / rows, 24, 38, haze < 0.1);
            }
        }
        shop(x, y, width, haze);
    }

    private void shop(double x, double y, double width, double haze) {
        Color awning = Tone.mix(light.of(dice.any(0xb8473f, 0x3f7a5c, 0x3f6fa8, 0xd69a3a)), light.haze(), haze);
        Ink.fill(g, lit(0.7), Ink.box(x + 12, y - 62, width * 0.52, 46));
        door(x + width * 0.74, y, Math.min(34, width * 0.2), 70);
        int stripes = 8;
        for (int i = 0; i < stripes; i++) {
            double at = x + 4 + i * (width - 8) / stripes;
            Ink.fill(
                    g,
                    i % 2 == 0 ? awning : light.of(0xf3ead8),
                    Outline.polygon(at, y - 86, (width - 8) / stripes, 22, "0 0, 1 0, 1 1, 0 1"));
        }
    }

    /** A flat-roofed tower of a city, its windows lit at random in the dark. */
    void tower(double x, double y, double width, double height, int color, double haze) {
        Color wall = Tone.mix(light.of(color), light.haze(), haze);
        Ink.fall(g, wall, Tone.darker(wall, 0.22), Ink.box(x, y - height, width, height));
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.12), Ink.box(x + width * 0.72, y - height, width * 0.28, height));
        for (double windowY = y - height + 14; windowY < y - 20; windowY += 22) {
            for (double windowX = x + 9; windowX < x + width - 14; windowX += 17) {
                Ink.fill(
                        g,
                        dice.chance(0.42) ? Tone.mix(lit(0.9), light.haze(), haze * 0.4) : Tone.darker(wall, 0.28),
                        Ink.box(windowX, windowY, 9, 12));
            }
        }
    }

    /** A whitewashed house of a South Indian village: tiled roof, veranda with pillars, red-striped plinth. */
    void tiledHouse(double x, double y, double width, double height) {
        Color wall = light.of(dice.any(0xf4ecd8, 0xe8c77f, 0x9cc7c4, 0xf0b8a0, 0xb7cf9a));
        Color tile = light.of(0xb25a38);
        Ink.fall(g, wall, Tone.darker(wall, 0.14), Ink.box(x, y - height, width, height));
        Ink.fall(
                g,
                Tone.lighter(tile, 0.1),
                Tone.darker(tile, 0.2),
                Outline.polygon(x, y - height, width, height * 0.42, "-0.06 0, 0.08 -1, 0.92 -1, 1.06 0"));
        door(x + width * 0.43, y - height * 0.1, width * 0.14, height * 0.58);
        window(x + width * 0.16, y - height * 0.66, width * 0.13, height * 0.28, false);
        window(x + width * 0.71, y - height * 0.66, width * 0.13, height * 0.28, false);
        veranda(x, y, width, height, tile);
    }

    private void veranda(double x, double y, double width, double height, Color tile) {
        Ink.fill(
                g,
                Tone.darker(tile, 0.1),
                Outline.polygon(x, y - height * 0.86, width, height * 0.2, "0 0, 1 0, 1.08 1, -0.08 1"));
        for (double share : new double[] {0.0, 0.3, 0.66, 0.96}) {
            Ink.fill(g, light.of(0x7a4a30), Ink.box(x + width * share, y - height * 0.68, width * 0.035, height * 0.6));
        }
        Color plinth = light.of(0xf2e8d6);
        Ink.fill(g, plinth, Ink.box(x - width * 0.05, y - height * 0.11, width * 1.1, height * 0.12));
        for (int i = 0; i < 12; i += 2) {
            Ink.fill(
                    g,
                    light.of(0xb4483a),
                    Ink.box(
                            x - width * 0.05 + width * 1.1 * i / 12,
                            y - height * 0.11,
                            width * 1.1 / 12,
                            height * 0.12));
        }
    }

    private void door(double x, double y, double width, double height) {
        Color wood = light.of(dice.any(0x7a4a30, 0x3f6a6a, 0x8a3a34, 0x44608a));
        Ink.fill(g, Tone.darker(wood, 0.35), Ink.rounded(x - 3, y - height - 3, width + 6, height + 3, 5));
        Ink.fill(g, wood, Ink.rounded(x, y - height, width, height, 4));
        Ink.fill(g, light.of(0xe6c070), Ink.circle(x + width * 0.82, y - height * 0.45, Math.max(1.6, width * 0.05)));
    }

    private void window(double x, double y, double width, double height, boolean shutters) {
        Ink.fill(g, light.of(0xf4ecdc), Ink.box(x - 2.5, y - 2.5, width + 5, height + 5));
        Ink.fill(g, lit(0.75), Ink.box(x, y, width, height));
        Ink.fill(g, light.of(0xf4ecdc), Ink.box(x + width / 2 - 1, y, 2, height));
        Ink.fill(g, light.of(0xf4ecdc), Ink.box(x, y + height * 0.45, width, 2));
        if (shutters) {
            Color wood = light.of(0x4f7d6c);
            Ink.fill(g, wood, Ink.box(x - width * 0.42, y - 2, width * 0.36, height + 4));
            Ink.fill(g, wood, Ink.box(x + width * 1.06, y - 2, width * 0.36, height + 4));
        }
    }

    /** A pane: dark by day, and often warm at night. */
    private Color lit(double chance) {
        if (light.dark() || light.sunHeight() < 0.11) {
            return dice.chance(chance) ? light.shining(dice.any(0xffd27a, 0xffc262, 0xffe09a)) : light.of(0x3a4862);
        }
        return light.of(dice.any(0x6f93ab, 0x86a9bd, 0x5d8098));
    }
}
