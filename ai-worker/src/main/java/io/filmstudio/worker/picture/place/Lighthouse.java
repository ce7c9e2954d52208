package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Path2D;

/** A banded tower with a lamp whose beams sweep when it is not plain day. */
final class Lighthouse {

    private final Light light;
    private final double x;
    private final double y;
    private final double high;

    Lighthouse(Light light, double x, double y, double high) {
        this.light = light;
        this.x = x;
        this.y = y;
        this.high = high;
    }

    void paint(Graphics2D g) {
        Path2D tower = Ink.polygon(x - 40, y + 6, x - 25, y - high, x + 25, y - high, x + 40, y + 6);
        Ink.fill(g, light.of(0xf3ece0), tower);
        g.setClip(tower);
        for (int i = 0; i < 3; i++) {
            Ink.fill(g, light.of(0xc5473d), Ink.box(x - 60, y - high + 32 + i * 84, 120, 40));
        }
        Color shade = Tone.darker(light.of(0x555566), 0.2);
        g.setPaint(new LinearGradientPaint((float) x - 40, 0, (float) x + 40, 0, new float[] {0, 0.4f, 1}, new Color[] {
            Ink.alpha(shade, 0.05), Ink.alpha(shade, 0), Ink.alpha(shade, 0.5)
        }));
        g.fill(tower);
        g.setClip(null);
        house(g);
        for (int i = 0; i < 3; i++) {
            Ink.fill(
                    g,
                    light.dark() ? light.shining(0xffd27a) : light.of(0x37475a),
                    Ink.rounded(x - 6, y - 62 - i * 72, 12, 20, 6));
        }
        head(g);
    }

    private void house(Graphics2D g) {
        Ink.fill(g, light.of(0xe9dfce), Ink.box(x + 30, y - 44, 96, 52));
        Ink.fill(g, light.of(0x9c4238), Ink.polygon(x + 20, y - 42, x + 40, y - 78, x + 116, y - 78, x + 136, y - 42));
        Ink.fill(g, light.dark() ? light.shining(0xffd27a) : light.of(0x4a6074), Ink.box(x + 50, y - 30, 18, 18));
        Ink.fill(g, light.of(0x6b4630), Ink.rounded(x + 88, y - 32, 20, 40, 4));
    }

    private void head(Graphics2D g) {
        Color iron = light.of(0x39404e);
        Ink.fill(g, iron, Ink.rounded(x - 36, y - high - 8, 72, 10, 3));
        Ink.fill(
                g,
                light.dark() || light.covered() || light.sunHeight() < 0.2
                        ? light.shining(0xffe9a8)
                        : light.of(0xb8dbe6),
                Ink.box(x - 20, y - high - 48, 40, 40));
        for (int i = 0; i < 4; i++) {
            Ink.fill(g, iron, Ink.box(x - 21 + i * 13.2, y - high - 48, 2.4, 40));
        }
        Ink.fill(
                g,
                light.of(0xb23c34),
                Ink.blob(
                        x - 26,
                        y - high - 46,
                        x - 14,
                        y - high - 68,
                        x,
                        y - high - 78,
                        x + 14,
                        y - high - 68,
                        x + 26,
                        y - high - 46,
                        x,
                        y - high - 44));
        Ink.fill(g, iron, Ink.circle(x, y - high - 80, 4));
        for (int i = 0; i < 8; i++) {
            Ink.line(g, iron, 1.6, Ink.segment(x - 35 + i * 10, y - high - 8, x - 35 + i * 10, y - high - 24));
        }
        Ink.line(g, iron, 2, Ink.segment(x - 36, y - high - 24, x + 36, y - high - 24));
    }

    private boolean lit() {
        return light.dark() || light.covered() || light.sunHeight() < 0.2;
    }

    void beamBehind(Graphics2D g, double time) {
        if (lit()) {
            beam(g, time * 0.55);
            beam(g, time * 0.55 + Math.PI);
        }
    }

    /** A beam seen from the side: long when it points across the picture, short when it points along it. */
    private void beam(Graphics2D g, double angle) {
        double reach = Math.cos(angle);
        double length = 900 * reach;
        double wide = 46 + 30 * Math.abs(Math.sin(angle));
        double lampY = y - high - 28;
        if (Math.abs(reach) < 0.04) {
            return;
        }
        Color warm = light.shining(0xfff0b4);
        g.setPaint(new LinearGradientPaint((float) x, 0, (float) (x + length), 0, new float[] {0, 1}, new Color[] {
            Ink.alpha(warm, 0.6), Ink.alpha(warm, 0)
        }));
        g.fill(Ink.polygon(x, lampY - 7, x + length, lampY - wide - 26, x + length, lampY + wide - 26, x, lampY + 7));
    }

    void shine(Graphics2D g, double time) {
        if (lit()) {
            double facing = Math.pow(Math.abs(Math.sin(time * 0.55)), 6);
            Ink.glow(g, Ink.alpha(light.shining(0xffe9a0), 0.65 + 0.35 * facing), x, y - high - 28, 74 + 70 * facing);
        }
    }
}
