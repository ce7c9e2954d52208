package io.filmstudio.worker.picture.figure;

import io.filmstudio.worker.picture.canvas.Ink;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** Somebody with a body, arms, legs and clothes, painted from the feet up. */
final class Figure implements Actor {

    private final Looks looks;
    private final Paints paints;
    private final ClothesPainter clothes;
    private final ArmPainter arms;
    private final Head head;
    private final Chair chair;

    Figure(Looks looks, Paints paints, Head head) {
        this.looks = looks;
        this.paints = paints;
        this.clothes = new ClothesPainter(looks, paints);
        this.arms = new ArmPainter(looks, paints);
        this.head = head;
        this.chair = new Chair(looks.body(), paints);
    }

    @Override
    public double height() {
        return looks.body().height();
    }

    @Override
    public double faceY() {
        return -looks.body().headY();
    }

    @Override
    public boolean floats() {
        return false;
    }

    @Override
    public void paint(Graphics2D g, Pose pose, double time) {
        Ink.fill(g, new Color(10, 10, 30, 70), Ink.oval(4, 0, looks.body().hip() * 1.7, 13));
        AffineTransform standing = g.getTransform();
        if (looks.seated()) {
            chair.paint(g);
        }
        g.translate(0, -pose.lift());
        g.rotate(pose.lean());
        g.scale(1, 1 + 0.006 * pose.breath());
        AffineTransform whole = g.getTransform();
        toHead(g, pose);
        head.paintBehind(g, pose);
        g.setTransform(whole);
        neck(g);
        clothes.paint(g);
        arms.paint(g, -1, pose.left());
        arms.paint(g, 1, pose.right());
        toHead(g, pose);
        head.paint(g, pose);
        g.setTransform(standing);
    }

    private void neck(Graphics2D g) {
        Body body = looks.body();
        double half = 19 * body.headScale();
        double from = body.headY() + 40 * body.headScale();
        Ink.fill(g, paints.skinShade(), Ink.rounded(-half, from, 2 * half, body.shoulderY() + 16 - from, 10));
    }

    private void toHead(Graphics2D g, Pose pose) {
        Body body = looks.body();
        g.translate(pose.yaw() * 3, body.headY() - 1.2 * pose.breath());
        g.scale(body.headScale(), body.headScale());
        g.rotate(pose.yaw() * 0.03);
    }
}
