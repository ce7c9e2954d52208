package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.Appearance.HairStyle;
import io.filmstudio.worker.picture.canvas.Ink;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Paints hair around the middle of the head: a part behind it and a part before it. */
final class HairPainter {

    private final Looks looks;
    private final Paints paints;

    HairPainter(Looks looks, Paints paints) {
        this.looks = looks;
        this.paints = paints;
    }

    void paintBehind(Graphics2D g, Pose pose) {
        double x = -pose.yaw() * 6;
        Color back = io.filmstudio.worker.picture.light.Tone.darker(paints.hair(), 0.22);
        switch (looks.hairStyle()) {
            case LONG ->
                Ink.fill(
                        g,
                        back,
                        Ink.blob(
                                x - 58, -20, x - 40, -62, x, -74, x + 40, -62, x + 58, -20, x + 66, 60, x + 54, 128, x,
                                118, x - 54, 128, x - 66, 60));
            case BOB ->
                Ink.fill(
                        g,
                        back,
                        Ink.blob(
                                x - 60, -16, x - 40, -62, x, -74, x + 40, -62, x + 60, -16, x + 62, 40, x + 40, 62, x,
                                56, x - 40, 62, x - 62, 40));
            case BUN -> {
                Ink.fill(g, back, Ink.circle(x, -78, 25));
                Ink.fill(g, paints.hairShine(), Ink.oval(x - 6, -87, 9, 6));
            }
            case PONYTAIL ->
                Ink.fill(
                        g,
                        back,
                        Ink.blob(
                                x - 30, -50, x - 62, -46, x - 82, 10, x - 74, 74, x - 62, 60, x - 56, 10, x - 40, -10));
            case BRAID -> braid(g, x, back);
            case CURLY -> curls(g, x, back);
            case SHORT, PARTED, TOUSLED, BALD -> Ink.fill(g, back, Ink.oval(x, -10, 54, 44));
        }
    }

    private void braid(Graphics2D g, double x, Color back) {
        Ink.fill(g, back, Ink.oval(x, -10, 57, 54));
        for (int i = 0; i < 7; i++) {
            Ink.fill(g, i % 2 == 0 ? back : paints.hair(), Ink.oval(x + 48 + (i % 2) * 3, 34 + i * 19, 14 - i, 14));
        }
    }

    private void curls(Graphics2D g, double x, Color back) {
        for (int i = 0; i < 13; i++) {
            double angle = Math.PI * (0.86 + 1.28 * i / 12.0);
            Ink.fill(g, back, Ink.circle(x + 56 * Math.cos(angle), -8 + 56 * Math.sin(angle), 19));
        }
    }

    /** A string of white buds around the knot of hair and down one side. */
    private void jasmine(Graphics2D g, double x, double y) {
        if (!looks.jasmine()) {
            return;
        }
        for (int i = 0; i < 9; i++) {
            double share = i / 8.0 - 0.5;
            bud(g, x + 58 * share, y + 26 * share * share - 4);
        }
        for (int i = 0; i < 6; i++) {
            bud(g, x + 52 + 3 * Math.sin(i), -34 + i * 11);
        }
    }

    private void bud(Graphics2D g, double x, double y) {
        Ink.fill(g, paints.white(), Ink.circle(x, y, 6.5));
        Ink.fill(g, Ink.alpha(paints.gold(), 0.6), Ink.circle(x, y, 2));
    }

    void paintBefore(Graphics2D g, Pose pose) {
        paintTop(g, pose);
        jasmine(g, -pose.yaw() * 6, -70);
    }

    private void paintTop(Graphics2D g, Pose pose) {
        double x = pose.yaw() * 7;
        switch (looks.hairStyle()) {
            case BALD -> bald(g, pose.yaw());
            case SHORT -> cap(g, -14, x - 40, -30, x - 14, -40, x + 16, -40, x + 40, -30);
            case PARTED, BOB ->
                cap(g, looks.hairStyle() == HairStyle.BOB ? 12 : -8, x - 44, -14, x - 30, -34, x + 2, -44, x + 42, -22);
            case TOUSLED -> tousled(g, x);
            case CURLY -> {
                cap(g, -10, x - 40, -28, x - 14, -36, x + 16, -36, x + 40, -28);
                for (int i = 0; i < 8; i++) {
                    Ink.fill(
                            g,
                            i % 2 == 0 ? paints.hair() : paints.hairShine(),
                            Ink.circle(x * 0.6 - 42 + i * 12, -46 - 14 * Math.sin(i * Math.PI / 7), 14));
                }
            }
            case LONG -> cap(g, 18, x - 46, 2, x - 32, -30, x - 4, -46, x + 44, -14);
            case BUN, BRAID, PONYTAIL -> cap(g, 2, x - 46, -10, x - 26, -36, x, -48, x + 46, -10);
        }
    }

    /** Hair over the top of the head down to a hairline through four points; sides is how far it reaches beside the face. */
    private void cap(Graphics2D g, double sides, double... line) {
        Path2D cap = new Path2D.Double();
        cap.moveTo(-55, sides);
        cap.curveTo(-62, -44, -36, -73, 0, -73);
        cap.curveTo(36, -73, 62, -44, 55, sides);
        cap.quadTo(51, -8, line[6], line[7]);
        cap.curveTo(line[4] + 10, line[5] + 2, line[4], line[5] - 2, line[4] - 6, line[5]);
        cap.curveTo(line[2] + 12, line[3], line[2], line[3], line[0], line[1]);
        cap.quadTo(-51, -8, -55, sides);
        cap.closePath();
        Ink.fill(g, paints.hair(), cap);
        Ink.line(g, Ink.alpha(paints.hairShine(), 0.8), 4, Ink.curve(-34, -50, -18, -60, 6, -63));
    }

    private void tousled(Graphics2D g, double x) {
        cap(g, -10, x - 42, -24, x - 18, -36, x + 12, -38, x + 42, -26);
        for (int i = 0; i < 6; i++) {
            double at = -40 + i * 16;
            double lean = 8 - i * 2;
            Ink.fill(
                    g,
                    paints.hair(),
                    Ink.polygon(at - 11, -54, at + lean - 3, -79 + Math.abs(i - 2.5) * 5, at + 14, -56));
            Ink.fill(
                    g,
                    paints.hair(),
                    Ink.polygon(x + at - 6, -44, x + at + 4 - lean * 0.4, -24 - (i % 2) * 5, x + at + 13, -44));
        }
    }

    private void bald(Graphics2D g, double yaw) {
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 51 - yaw * 6;
            Ink.fill(
                    g,
                    paints.hair(),
                    Ink.blob(
                            x - side * 9,
                            -34,
                            x + side * 2,
                            -38,
                            x + side * 11,
                            -22,
                            x + side * 11,
                            4,
                            x + side * 5,
                            14,
                            x - side * 3,
                            -4));
        }
        Ink.fill(g, Ink.alpha(Color.WHITE, 0.22), Ink.oval(-16, -46, 13, 6));
    }
}
