package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** A desk with a screen, a chart on the wall, shelves of folders, a plant. */
final class Office {

    private final Light light;

    Office(Light light) {
        this.light = light;
    }

    void paint(Graphics2D g, Woodwork wood) {
        double y = RoomPlace.FLOOR + 8;
        wood.bookcase(90);
        Color desk = light.of(0xc9a77c);
        Ink.fill(g, Tone.darker(desk, 0.35), Ink.box(930, y - 104, 14, 108));
        Ink.fill(g, Tone.darker(desk, 0.35), Ink.box(1210, y - 104, 14, 108));
        Ink.fall(g, Tone.lighter(desk, 0.1), desk, Ink.rounded(910, y - 120, 330, 18, 4));
        Ink.fill(g, light.of(0x3a404a), Ink.rounded(1000, y - 236, 150, 96, 6));
        Ink.fall(g, light.shining(0x9fd2f0), light.shining(0x5a9ac8), Ink.box(1008, y - 228, 134, 80));
        Ink.fill(g, light.of(0x3a404a), Outline.polygon(1075, y - 120, "-26 0, -8 -22, 8 -22, 26 0"));
        Ink.fill(g, light.of(0xf4f0e6), Ink.box(450, 170, 150, 110));
        for (int i = 0; i < 5; i++) {
            int color = new int[] {0x4f8fb8, 0xe0a84c, 0xc8584a, 0x6fa86a, 0x8a6ab0}[i];
            Ink.fill(g, light.of(color), Ink.box(466 + i * 25, 268 - 18 - i * 14, 17, 18 + i * 14));
        }
        plant(g, 400, y);
    }

    private void plant(Graphics2D g, double x, double y) {
        Color leaf = light.of(0x4f9a5c);
        for (int i = -3; i <= 3; i++) {
            Ink.fill(
                    g,
                    i % 2 == 0 ? leaf : Tone.darker(leaf, 0.15),
                    Outline.blob(
                            x,
                            y - 60,
                            i < 0 ? -1 : 1,
                            1,
                            "0 0, " + Math.abs(i) * 14 + " -60, " + (Math.abs(i) * 26 + 8) + " -"
                                    + (128 - Math.abs(i) * 16) + ", " + (Math.abs(i) * 20 + 12) + " -50"));
        }
        Ink.fall(g, light.of(0xe6e0d8), light.of(0xb8b0a8), Outline.polygon(x, y, "-30 4, -38 -66, 38 -66, 30 4"));
    }
}
