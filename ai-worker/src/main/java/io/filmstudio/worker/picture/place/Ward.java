package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** A hospital bed with a drip, a screen and flowers. */
final class Ward {

    private final Light light;

    Ward(Light light) {
        this.light = light;
    }

    void paint(Graphics2D g) {
        double y = RoomPlace.FLOOR + 8;
        Color steel = light.of(0xa8b4ba);
        for (double x : new double[] {90, 470}) {
            Ink.line(g, steel, 9, Ink.segment(x, y - 4, x, y - (x < 200 ? 170 : 120)));
        }
        Ink.fall(g, light.of(0xffffff), light.of(0xd4dee0), Ink.rounded(84, y - 92, 394, 44, 12));
        Ink.fill(g, light.of(0xf6fafa), Outline.blob(100, y - 92, "4 4, 8 -32, 60 -40, 104 -28, 108 4"));
        Ink.fall(
                g,
                light.of(0x9fd4cc),
                light.of(0x6fb0a8),
                Outline.blob(0, y, "210 -60, 214 -110, 320 -118, 440 -106, 470 -90, 472 -50"));
        Ink.line(g, steel, 5, Ink.segment(530, y, 530, y - 290));
        Ink.line(g, steel, 5, Ink.segment(512, y - 288, 548, y - 288));
        Ink.fill(g, Ink.alpha(light.shining(0xcfeaf4), 0.85), Ink.rounded(536, y - 284, 26, 50, 8));
        Ink.fill(g, light.of(0x3c4a54), Ink.rounded(1060, y - 250, 130, 92, 8));
        Ink.fill(g, light.shining(0x16403c), Ink.box(1070, y - 240, 110, 72));
        Ink.line(
                g,
                light.shining(0x6ff2b0),
                3,
                Outline.curve(1070, y - 204, "0 0, 26 0, 34 -22, 44 24, 52 0, 76 0, 84 -14, 92 0, 110 0"));
        Ink.fall(g, steel, Tone.darker(steel, 0.2), Ink.rounded(1050, y - 150, 150, 154, 6));
        Ink.fill(g, light.of(0xd8504a), Ink.rounded(620, 200, 18, 54, 3));
        Ink.fill(g, light.of(0xd8504a), Ink.rounded(602, 218, 54, 18, 3));
        Ink.fill(g, Ink.alpha(Color.WHITE, 0.3), Ink.box(1074, y - 236, 30, 64));
    }
}
