package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.Appearance.Headwear;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Paints what somebody wears on the head, and glasses. */
final class HeadwearPainter {

    private final Looks looks;
    private final Paints paints;
    private final Color color;
    private final Color shade;

    HeadwearPainter(Looks looks, Paints paints) {
        this.looks = looks;
        this.paints = paints;
        this.color = paints.headwear();
        this.shade = Tone.darker(color, 0.28);
    }

    void paintBehind(Graphics2D g) {
        if (looks.headwear() == Headwear.HOOD || looks.headwear() == Headwear.SCARF) {
            Ink.fill(
                    g, shade, Ink.blob(-66, -10, -46, -70, 0, -84, 46, -70, 66, -10, 62, 60, 30, 84, -30, 84, -62, 60));
        }
    }

    void paint(Graphics2D g, Pose pose) {
        double x = pose.yaw() * 6;
        if (looks.glasses()) {
            glasses(g, pose.yaw() * FacePainter.TURN, pose.nod() * 5 - 2);
        }
        switch (looks.headwear()) {
            case NONE -> {}
            case HAT -> hat(g, x);
            case CAP -> cap(g, x);
            case CROWN -> crown(g, x);
            case HOOD, SCARF -> hood(g);
            case TURBAN -> turban(g, x);
            case HELMET -> helmet(g, x);
            case WIZARD -> wizard(g, x);
        }
    }

    private void glasses(Graphics2D g, double x, double y) {
        for (int side = -1; side <= 1; side += 2) {
            Ink.fill(g, Ink.alpha(Color.WHITE, 0.16), Ink.circle(x + side * 21, y, 16));
            Ink.line(g, paints.dark(), 2.6, Ink.circle(x + side * 21, y, 16));
            Ink.line(g, paints.dark(), 2.4, Ink.segment(x + side * 37, y - 2, side * 53, y - 4));
        }
        Ink.line(g, paints.dark(), 2.6, Ink.curve(x - 5, y - 1, x, y - 4, x + 5, y - 1));
    }

    private void hat(Graphics2D g, double x) {
        Ink.fall(
                g,
                color,
                shade,
                Ink.blob(x - 42, -40, x - 36, -80, x - 8, -92, x + 14, -88, x + 36, -82, x + 42, -40, x, -34));
        Ink.fill(g, paints.second(), Ink.polygon(x - 43, -52, x + 43, -52, x + 44, -38, x - 44, -38));
        Ink.fill(g, shade, Ink.oval(x, -37, 82, 13));
        Ink.fill(g, color, Ink.oval(x, -40, 82, 11));
    }

    private void cap(Graphics2D g, double x) {
        Ink.fall(g, color, shade, Ink.blob(x - 56, -30, x - 50, -66, x, -82, x + 50, -66, x + 56, -30, x, -36));
        Ink.fill(g, shade, Ink.blob(x - 40, -32, x, -42, x + 44, -34, x + 50, -24, x, -30, x - 44, -24));
        Ink.fill(g, paints.gold(), Ink.circle(x, -52, 6));
    }

    private void crown(Graphics2D g, double x) {
        Ink.fill(
                g,
                paints.gold(),
                Ink.polygon(x - 44, -44, x - 50, -88, x - 27, -64, x, -98, x + 27, -64, x + 50, -88, x + 44, -44));
        Ink.fill(g, Tone.darker(paints.gold(), 0.2), Ink.box(x - 44, -54, 88, 11));
        for (int i = -1; i <= 1; i++) {
            Ink.fill(g, i == 0 ? paints.blush() : paints.second(), Ink.circle(x + i * 25, -62, 5));
        }
    }

    private void hood(Graphics2D g) {
        Path2D hood = new Path2D.Double();
        hood.moveTo(-60, 66);
        hood.curveTo(-76, -40, -48, -86, 0, -86);
        hood.curveTo(48, -86, 76, -40, 60, 66);
        hood.curveTo(52, 30, 54, -44, 0, -50);
        hood.curveTo(-54, -44, -52, 30, -60, 66);
        hood.closePath();
        Ink.fall(g, color, shade, hood);
    }

    private void turban(Graphics2D g, double x) {
        Ink.fall(g, color, shade, Ink.blob(x - 60, -30, x - 52, -74, x, -96, x + 52, -74, x + 60, -30, x, -40));
        for (int i = 0; i < 4; i++) {
            Ink.line(g, shade, 3, Ink.curve(x - 54, -40 - i * 12, x, -52 - i * 12, x + 50 - i * 6, -38 - i * 13));
        }
        Ink.fill(g, paints.gold(), Ink.circle(x, -58, 7));
    }

    private void helmet(Graphics2D g, double x) {
        Color steel = Tone.lighter(paints.main(), 0.15);
        Ink.fall(
                g,
                Tone.lighter(steel, 0.3),
                Tone.darker(steel, 0.2),
                Ink.blob(x - 58, -18, x - 54, -62, x, -86, x + 54, -62, x + 58, -18, x, -36));
        Ink.fill(g, paints.blush(), Ink.blob(x - 6, -80, x - 20, -112, x + 18, -116, x + 44, -92, x + 8, -94));
    }

    private void wizard(Graphics2D g, double x) {
        Ink.fall(g, color, shade, Ink.polygon(x - 46, -40, x - 10, -120, x + 20, -160, x + 14, -110, x + 46, -40));
        Ink.fill(g, shade, Ink.oval(x, -40, 76, 13));
        Ink.fill(g, paints.gold(), Ink.circle(x - 8, -76, 5));
        Ink.fill(g, paints.gold(), Ink.circle(x + 12, -98, 4));
    }
}
