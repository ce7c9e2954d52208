package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.CastMember.Age;
import io.filmstudio.plan.CastMember.Gender;
import io.filmstudio.worker.picture.canvas.Ink;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Paints the head without hair around its middle: 53 units to the side, 62 up and down. */
final class FacePainter {

    static final double TURN = 15;

    /** Larger than life, so that speech is seen from afar. */
    private static final double MOUTH = 1.25;

    private final Looks looks;
    private final Paints paints;
    private final boolean woman;

    FacePainter(Looks looks, Paints paints) {
        this.looks = looks;
        this.paints = paints;
        this.woman = looks.member().gender() == Gender.WOMAN;
    }

    void paint(Graphics2D g, Pose pose) {
        ear(g, -1, pose.yaw());
        ear(g, 1, pose.yaw());
        Ink.fill(g, paints.skin(), head());
        paintFeatures(g, pose);
    }

    /** Everything in a face but the mouth, on whatever the head is. */
    void paintFeatures(Graphics2D g, Pose pose) {
        double x = pose.yaw() * TURN;
        double y = pose.nod() * 5;
        Color blush = Ink.alpha(paints.blush(), looks.member().age() == Age.CHILD || woman ? 0.26 : 0.15);
        Ink.fill(g, blush, Ink.oval(x - 30 + 4 * pose.yaw(), y + 17, 10, 7));
        Ink.fill(g, blush, Ink.oval(x + 30 + 4 * pose.yaw(), y + 17, 10, 7));
        if (looks.member().age() == Age.OLD) {
            wrinkles(g, x, y);
        }
        paintEyes(g, pose);
        nose(g, x + pose.yaw() * 5, y, pose.yaw());
    }

    void paintEyes(Graphics2D g, Pose pose) {
        eye(g, pose.yaw() * TURN, pose.nod() * 5, -1, pose);
        eye(g, pose.yaw() * TURN, pose.nod() * 5, 1, pose);
    }

    /** The mouth is painted after a beard. */
    void paintMouth(Graphics2D g, Pose pose) {
        double x = pose.yaw() * (TURN + 1);
        double y = pose.nod() * 5 + 33;
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(MOUTH, MOUTH);
        MouthPainter.paint(
                g, paints, pose.mouth(), pose.smile(), woman && looks.member().age() != Age.CHILD);
        g.setTransform(before);
    }

    private Path2D head() {
        double jaw = woman || looks.member().age() == Age.CHILD ? 33 : 39;
        double cheek = looks.member().age() == Age.CHILD ? 55 : 52;
        Path2D head = new Path2D.Double();
        head.moveTo(0, -62);
        head.curveTo(38, -62, 54, -34, 53, -2);
        head.curveTo(cheek, 24, jaw + 4, 46, jaw * 0.5, 58);
        head.curveTo(jaw * 0.3, 63, -jaw * 0.3, 63, -jaw * 0.5, 58);
        head.curveTo(-jaw - 4, 46, -cheek, 24, -53, -2);
        head.curveTo(-54, -34, -38, -62, 0, -62);
        head.closePath();
        return head;
    }

    private void ear(Graphics2D g, int side, double yaw) {
        double x = side * 52 - yaw * 7;
        Ink.fill(g, paints.skin(), Ink.oval(x, 4, 10, 14));
        Ink.fill(g, Ink.alpha(paints.skinShade(), 0.7), Ink.oval(x + side * 1.5, 4, 5, 8));
        if (woman && looks.member().age() != Age.CHILD) {
            Ink.fill(g, paints.gold(), Ink.circle(x + side, 20, 4));
        }
    }

    private void eye(Graphics2D g, double x, double y, int side, Pose pose) {
        double eyeX = x + side * (21 - 2.5 * side * pose.yaw()) + 1.5 * pose.yaw();
        double eyeY = y - 3;
        double wide = 10.5 - 1.4 * Math.max(0, -side * pose.yaw());
        double high = 12 * (1 - pose.blink());
        Path2D lid = new Path2D.Double();
        if (high < 2.5) {
            lid.moveTo(eyeX - wide, eyeY + 1);
            lid.quadTo(eyeX, eyeY + 7, eyeX + wide, eyeY + 1);
            Ink.line(g, paints.ink(), 3.2, lid);
        } else {
            openEye(g, eyeX, eyeY, wide, high, pose);
            lid.moveTo(eyeX - wide - 0.5, eyeY - high * 0.3);
            lid.quadTo(eyeX, eyeY - high * 1.62, eyeX + wide + 0.5, eyeY - high * 0.3);
            Ink.line(g, paints.ink(), woman ? 3.6 : 2.8, lid);
        }
        if (woman) {
            Ink.line(
                    g,
                    paints.ink(),
                    2.6,
                    Ink.segment(
                            eyeX + side * wide, eyeY - high * 0.35, eyeX + side * (wide + 5), eyeY - high * 0.6 - 2));
        }
        brow(g, eyeX, eyeY, side, pose.brow());
    }

    private void openEye(Graphics2D g, double x, double y, double wide, double high, Pose pose) {
        Ink.fill(g, paints.white(), Ink.oval(x, y, wide, high));
        double irisX = x + pose.yaw() * 3.6;
        double irisY = y + 0.8 + pose.nod() * 2;
        double tall = Math.min(8.4, high * 0.86);
        Ink.fill(g, irisColor(), Ink.oval(irisX, irisY, 7.2, tall));
        Ink.fill(g, paints.ink(), Ink.oval(irisX, irisY, 4.6, Math.min(5.4, tall)));
        Ink.fill(g, Color.WHITE, Ink.circle(irisX + 2.4, irisY - 3, Math.min(2.3, high * 0.3)));
    }

    private Color irisColor() {
        boolean pale = looks.hair().getRed() > 0x90 && looks.skin().getBlue() > 0x90;
        return pale ? new Color(0x4a7ea6) : new Color(0x5a3420);
    }

    private void brow(Graphics2D g, double x, double y, int side, double raise) {
        double lift = -21 - 4.5 * raise;
        double inner = raise < 0 ? -4.5 * raise : -1.5 * raise;
        Path2D brow = new Path2D.Double();
        brow.moveTo(x - side * 10, y + lift + inner + 1.5);
        brow.quadTo(x + side * 1, y + lift - 5, x + side * 12, y + lift + 2);
        Ink.line(g, paints.hair(), woman ? 3.2 : 4.8, brow);
    }

    private void nose(Graphics2D g, double x, double y, double yaw) {
        double side = yaw < 0 ? -1 : 1;
        Path2D nose = new Path2D.Double();
        nose.moveTo(x + side * 1, y + 4);
        nose.quadTo(x + side * 8.5, y + 17, x - side * 2.5, y + 18.5);
        Ink.line(g, paints.skinShade(), 2.6, nose);
    }

    private void wrinkles(Graphics2D g, double x, double y) {
        Color line = Ink.alpha(paints.skinShade(), 0.8);
        for (int side = -1; side <= 1; side += 2) {
            Ink.line(g, line, 1.8, Ink.curve(x + side * 15, y + 20, x + side * 22, y + 27, x + side * 23, y + 36));
            Ink.line(g, line, 1.6, Ink.curve(x + side * 34, y - 4, x + side * 40, y - 6));
            Ink.line(g, line, 1.6, Ink.curve(x + side * 34, y + 1, x + side * 40, y + 2));
        }
        Ink.line(g, Ink.alpha(line, 0.6), 1.6, Ink.curve(x - 18, y - 38, x, y - 40, x + 18, y - 38));
    }
}
