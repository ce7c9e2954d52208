package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** A small fishing boat with a cabin, a mast and a lantern. */
final class Boat {

    private final Light light;
    private final double rough;
    private final double x;
    private final double y;

    Boat(Setting setting, double x, double y) {
        this.light = setting.light();
        this.rough = setting.wind();
        this.x = x;
        this.y = y;
    }

    void ride(Graphics2D g, double time) {
        AffineTransform before = g.getTransform();
        g.translate(x + 12 * Math.sin(time * 0.35), y + (5 + 20 * rough) * Math.sin(time * 1.25));
        g.rotate((0.03 + 0.13 * rough) * Math.sin(time * 1.25 + 1.1));
        paint(g);
        g.setTransform(before);
    }

    private void paint(Graphics2D g) {
        Color wood = light.of(0x7a4a2c);
        Ink.line(g, wood, 5, Ink.segment(14, -60, 14, -190));
        Ink.line(g, wood, 3, Ink.segment(14, -176, -70, -70));
        Path2D sail = new Path2D.Double();
        sail.moveTo(8, -184);
        sail.quadTo(-64, -128, -78, -66);
        sail.lineTo(8, -72);
        sail.closePath();
        Ink.fall(g, light.of(0xf6ead2), light.of(0xd9b98e), sail);
        Ink.fill(g, light.of(0xf2e6cf), Ink.rounded(24, -96, 62, 62, 8));
        Ink.fill(g, light.of(0xb3413a), Ink.rounded(18, -104, 74, 13, 6));
        Ink.fill(g, light.dark() ? light.shining(0xffd987) : light.of(0x9fd2e6), Ink.rounded(36, -82, 18, 20, 3));
        Ink.fill(g, light.dark() ? light.shining(0xffd987) : light.of(0x9fd2e6), Ink.rounded(60, -82, 18, 20, 3));
        Path2D hull = new Path2D.Double();
        hull.moveTo(-128, -46);
        hull.curveTo(-60, -34, 60, -34, 136, -62);
        hull.curveTo(126, -10, 100, 26, 70, 40);
        hull.lineTo(-92, 40);
        hull.curveTo(-116, 16, -124, -16, -128, -46);
        Ink.fall(g, light.of(0xc6503f), Tone.darker(light.of(0x8c2f2c), 0.15), hull);
        Ink.line(g, light.of(0xf4e3c3), 5, Ink.curve(-127, -42, -60, -31, 60, -31, 134, -57));
        Ink.fill(g, light.of(0x54341f), Ink.circle(14, -192, 4));
        if (light.dark() || light.covered()) {
            Ink.glow(g, Ink.alpha(light.shining(0xffcf70), 0.75), 100, -84, 70);
            Ink.fill(g, light.shining(0xfff0b8), Ink.circle(100, -84, 6));
        }
    }
}
