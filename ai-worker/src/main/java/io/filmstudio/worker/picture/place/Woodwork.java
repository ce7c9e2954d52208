package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** Furniture that stands on the floor of a room, named by its middle. */
final class Woodwork {

    private static final double Y = RoomPlace.FLOOR + 8;

    private final Graphics2D g;
    private final Light light;
    private final Dice dice;

    Woodwork(Graphics2D g, Light light, Dice dice) {
        this.g = g;
        this.light = light;
        this.dice = dice;
    }

    void table(double x, double width) {
        Color wood = light.of(0x9a673f);
        Ink.fill(g, Tone.darker(wood, 0.3), Ink.box(x - width * 0.42, Y - 96, 16, 100));
        Ink.fill(g, Tone.darker(wood, 0.3), Ink.box(x + width * 0.42 - 16, Y - 96, 16, 100));
        Ink.fill(g, Tone.darker(wood, 0.15), Ink.box(x - width * 0.45, Y - 100, width * 0.9, 18));
        Ink.fall(g, Tone.lighter(wood, 0.15), wood, Ink.rounded(x - width / 2, Y - 114, width, 18, 5));
        Ink.fill(g, light.of(0xf2ead9), Ink.rounded(x - 60, Y - 142, 34, 28, 8));
        Ink.line(g, light.of(0xf2ead9), 5, Ink.circle(x - 22, Y - 130, 8));
        Ink.fill(g, light.of(0xd8633e), Ink.circle(x + 40, Y - 142, 13));
        Ink.fill(g, light.of(0xe3a83f), Ink.circle(x + 62, Y - 143, 13));
        Ink.fill(g, light.of(0x4f7f9c), Outline.blob(x, Y, "16 -136, 52 -132, 88 -136, 72 -114, 32 -114"));
    }

    /** A board on the wall with jars and books, named by its left end. */
    void shelf(double x, double y, double width) {
        Ink.fill(g, light.of(0x8d5f3d), Ink.rounded(x, y, width, 12, 3));
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.18), Ink.box(x + 6, y + 12, width - 12, 7));
        things(x + 14, y, x + width - 40, 26, 56);
    }

    private void things(double from, double y, double to, double low, double high) {
        double at = from;
        while (at < to) {
            double wide = dice.between(16, 34);
            double tall = dice.between(low, high);
            Color color = light.of(dice.any(0xc25b4a, 0x4f7f8c, 0xe0b04f, 0x6f8f54, 0xf0e2c8, 0x8a5a78));
            Ink.fall(
                    g,
                    Tone.lighter(color, 0.15),
                    Tone.darker(color, 0.15),
                    Ink.rounded(at, y - tall, wide, tall, dice.between(2, 8)));
            Ink.fill(g, Ink.alpha(Color.WHITE, 0.25), Ink.rounded(at + 4, y - tall + 5, 5, tall - 14, 2));
            at += wide + dice.between(1, 10);
        }
    }

    void bookcase(double left) {
        Color wood = light.of(0x855636);
        Ink.fall(g, wood, Tone.darker(wood, 0.2), Ink.rounded(left, Y - 360, 250, 362, 5));
        for (int row = 0; row < 4; row++) {
            double y = Y - 276 + row * 88;
            Ink.fill(g, Tone.darker(wood, 0.55), Ink.box(left + 12, y - 74, 226, 74));
            things(left + 16, y, left + 212, 40, 66);
        }
    }

    void armchair(double x, int rgb) {
        Color cloth = light.of(rgb);
        Ink.fill(g, light.of(0x54382a), Ink.box(x - 78, Y - 14, 12, 18));
        Ink.fill(g, light.of(0x54382a), Ink.box(x + 66, Y - 14, 12, 18));
        Ink.fall(
                g,
                Tone.lighter(cloth, 0.08),
                Tone.darker(cloth, 0.2),
                Outline.blob(x, Y, "-70 -30, -76 -170, -40 -206, 40 -206, 76 -170, 70 -30"));
        Ink.fill(g, Tone.lighter(cloth, 0.12), Ink.rounded(x - 66, Y - 84, 132, 46, 18));
        for (int side = -1; side <= 1; side += 2) {
            Ink.fall(
                    g,
                    cloth,
                    Tone.darker(cloth, 0.25),
                    Outline.blob(x, Y, side, 1, "58 -8, 56 -100, 76 -118, 98 -100, 96 -8, 78 -6"));
        }
    }

    void bed(double x) {
        Color wood = light.of(0x8a5c3c);
        Color quilt = light.of(0x5f7fb4);
        Ink.fall(g, wood, Tone.darker(wood, 0.2), Ink.rounded(x - 210, Y - 170, 26, 176, 8));
        Ink.fall(g, wood, Tone.darker(wood, 0.2), Ink.rounded(x + 190, Y - 110, 22, 116, 8));
        Ink.fill(g, Tone.darker(wood, 0.1), Ink.box(x - 190, Y - 52, 390, 40));
        Ink.fill(g, light.of(0xf6f0e4), Outline.blob(x, Y, "-186 -60, -176 -104, -130 -112, -96 -100, -92 -64"));
        Ink.fall(
                g,
                Tone.lighter(quilt, 0.15),
                Tone.darker(quilt, 0.15),
                Outline.blob(x, Y, "-100 -40, -96 -92, -20 -104, 120 -98, 188 -80, 192 -32, 40 -26"));
        for (int i = 0; i < 5; i++) {
            Ink.fill(g, Ink.alpha(light.of(0xf2d08a), 0.7), Ink.circle(x - 60 + i * 54, Y - 70 + i % 2 * 14, 8));
        }
    }

    void chest(double x) {
        Color wood = light.of(0x94643e);
        Ink.fall(g, Tone.lighter(wood, 0.08), Tone.darker(wood, 0.2), Ink.rounded(x - 85, Y - 130, 170, 134, 5));
        for (int row = 0; row < 3; row++) {
            Ink.line(g, Tone.darker(wood, 0.4), 2.4, Ink.rounded(x - 74, Y - 120 + row * 40, 148, 33, 3));
            Ink.fill(g, light.of(0xe0b860), Ink.circle(x, Y - 104 + row * 40, 4.5));
        }
        Ink.fill(g, light.of(0x5f8fa4), Outline.blob(x - 30, Y - 130, "-16 0, -20 -26, -8 -42, 8 -42, 20 -26, 16 0"));
        for (int i = -2; i <= 2; i++) {
            Ink.line(g, light.of(0x5f9450), 3, Ink.segment(x - 30, Y - 168, x - 30 + i * 13, Y - 206 + i * i * 4));
            Ink.fill(
                    g, light.of(i % 2 == 0 ? 0xe8687a : 0xf2c44c), Ink.circle(x - 30 + i * 13, Y - 210 + i * i * 4, 9));
        }
    }

    void picture(double x, double y, double width, double height) {
        Ink.fill(g, Ink.alpha(Color.BLACK, 0.18), Ink.box(x - 5, y + 3, width + 18, height + 16));
        Ink.fill(g, light.of(0xb8863c), Ink.rounded(x - 8, y - 8, width + 16, height + 16, 3));
        Ink.fall(g, light.of(0xa8d0e2), light.of(0xf0dcb0), Ink.box(x, y, width, height));
        Graphics2D inside = (Graphics2D) g.create();
        inside.clip(Ink.box(x, y, width, height));
        Ink.fill(inside, light.of(0x6f9a6a), Ink.oval(x + width * 0.2, y + height, width * 0.6, height * 0.4));
        Ink.fill(inside, light.of(0x4f7f5c), Ink.oval(x + width * 0.9, y + height, width * 0.6, height * 0.3));
        Ink.fill(inside, light.of(0xf6c85a), Ink.circle(x + width * 0.7, y + height * 0.3, height * 0.12));
        inside.dispose();
    }

    /** The seats of a railway carriage, face to face. */
    void benches() {
        Color cloth = light.of(0x8a3a40);
        for (int side = -1; side <= 1; side += 2) {
            double x = 640 + side * 420;
            Ink.fall(
                    g,
                    Tone.lighter(cloth, 0.12),
                    Tone.darker(cloth, 0.2),
                    Outline.blob(x, Y, side, 1, "-30 -70, 50 -74, 70 -250, 130 -250, 140 -40, 60 -30, -34 -34"));
            Ink.fill(g, light.of(0x54382a), Ink.box(x - 30, Y - 36, 150 * side + (side < 0 ? 150 : 0), 38));
        }
        Ink.fill(g, light.of(0xb8863c), Ink.rounded(120, 70, 230, 10, 4));
        Ink.fill(g, light.of(0xb8863c), Ink.rounded(930, 70, 230, 10, 4));
        Ink.fall(g, light.of(0x9a6a42), light.of(0x6e4a2e), Ink.rounded(150, 22, 120, 48, 8));
        Ink.fall(g, light.of(0x5a7a94), light.of(0x3c566c), Ink.rounded(980, 14, 90, 56, 10));
    }
}
