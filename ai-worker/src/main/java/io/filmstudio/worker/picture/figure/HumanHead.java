package io.filmstudio.worker.picture.figure;

import java.awt.Graphics2D;

/** A person's head with hair, beard and what is worn on it. */
final class HumanHead implements Head {

    private final Looks looks;
    private final Paints paints;
    private final FacePainter face;
    private final HairPainter hair;
    private final HeadwearPainter headwear;

    HumanHead(Looks looks, Paints paints) {
        this.looks = looks;
        this.paints = paints;
        this.face = new FacePainter(looks, paints);
        this.hair = new HairPainter(looks, paints);
        this.headwear = new HeadwearPainter(looks, paints);
    }

    @Override
    public void paintBehind(Graphics2D g, Pose pose) {
        hair.paintBehind(g, pose);
        headwear.paintBehind(g);
    }

    @Override
    public void paint(Graphics2D g, Pose pose) {
        face.paint(g, pose);
        BeardPainter.paint(g, looks, paints, pose);
        face.paintMouth(g, pose);
        BeardPainter.paintMoustache(g, looks, paints, pose);
        hair.paintBefore(g, pose);
        headwear.paint(g, pose);
    }
}
