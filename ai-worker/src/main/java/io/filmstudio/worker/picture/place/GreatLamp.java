package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** The lens of a lighthouse on its pedestal, turning. */
final class GreatLamp {

    private static final double Y = RoomPlace.FLOOR;

    private final Light light;
    private final double x;

    GreatLamp(Light light, double x) {
        this.light = light;
        this.x = x;
    }

    void paint(Graphics2D g) {
        Color brass = light.of(0xb8863c);
        Ink.fall(g, light.of(0x55606c), light.of(0x2f3740), Outline.polygon(x, Y, "-84 6, -60 -150, 60 -150, 84 6"));
        Ink.fill(g, Tone.darker(brass, 0.2), Ink.rounded(x - 96, Y - 166, 192, 20, 6));
        Ink.fill(
                g,
                light.shining(0xdff0f2),
                Outline.blob(x, Y - 300, "-92 120, -110 0, -80 -118, 0 -150, 80 -118, 110 0, 92 120, 0 134"));
        for (int i = -3; i <= 3; i++) {
            double high = 118 - Math.abs(i) * 6;
            Ink.line(
                    g,
                    Ink.alpha(light.of(0x6aa4b4), 0.7),
                    3,
                    Ink.curve(
                            x - 110 + i * i * 5,
                            Y - 300 + i * 34,
                            x,
                            Y - 300 + i * 37,
                            x + 110 - i * i * 5,
                            Y - 300 + i * 34));
            Ink.line(
                    g,
                    Ink.alpha(Color.WHITE, 0.3),
                    2,
                    Ink.segment(x + i * 26, Y - 300 - high, x + i * 26, Y - 300 + high));
        }
        for (double side : new double[] {-112, 112}) {
            Ink.line(
                    g,
                    brass,
                    9,
                    Outline.curve(x, Y - 300, side * 0.82 + " 128, " + side + " 0, " + side * 0.74 + " -122"));
        }
        Ink.fill(g, brass, Outline.blob(x, Y - 440, "-70 12, -30 -16, 0 -34, 30 -16, 70 12, 0 18"));
    }

    /** Light that wanders over the lens, and beams through the windows. */
    void turn(Graphics2D g, double time) {
        double angle = time * 0.7;
        for (int i = 0; i < 2; i++) {
            double reach = Math.cos(angle + i * Math.PI);
            double wide = 26 + 60 * Math.abs(reach);
            Color warm = light.shining(0xfff0b4);
            if (Math.abs(reach) > 0.05) {
                g.setPaint(new java.awt.LinearGradientPaint(
                        (float) x, 0, (float) (x + 760 * reach), 0, new float[] {0, 1}, new Color[] {
                            Ink.alpha(warm, 0.5), Ink.alpha(warm, 0)
                        }));
                g.fill(Ink.polygon(
                        x, Y - 330, x + 760 * reach, Y - 330 - wide * 2, x + 760 * reach, Y - 270 + wide, x, Y - 270));
            }
        }
        double flicker = 0.9 + 0.1 * Math.sin(time * 6.3) * Math.sin(time * 2.1);
        Ink.glow(g, Ink.alpha(light.shining(0xffe49a), 0.75 * flicker), x + 30 * Math.cos(angle), Y - 300, 190);
        Ink.fill(
                g,
                light.shining(0xfff6d0),
                Outline.blob(x, Y - 284, 1.3, 1.3 * flicker, "-14 0, -10 -24, 0 -46, 10 -24, 14 0, 0 8"));
    }
}
