package io.filmstudio.worker.picture.figure;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Graphics2D;

/** Paints legs and clothes of a figure that stands on the origin. */
final class ClothesPainter {

    private final Looks looks;
    private final Paints paints;
    private final Cut cut;
    private final CoatPainter coats;
    private final GownPainter gowns;

    ClothesPainter(Looks looks, Paints paints) {
        this.looks = looks;
        this.paints = paints;
        this.cut = new Cut(looks.body(), paints);
        this.coats = new CoatPainter(cut, paints);
        this.gowns = new GownPainter(looks, cut, paints);
    }

    void paint(Graphics2D g) {
        switch (looks.outfit()) {
            case SHIRT -> shirt(g);
            case JACKET -> coats.jacket(g);
            case COAT -> coats.coat(g);
            case LAB_COAT -> coats.labCoat(g);
            case CLOAK -> coats.cloak(g);
            case DRESS -> gowns.dress(g);
            case SAREE -> gowns.saree(g);
            case KURTA -> gowns.kurta(g);
            case ROBE -> gowns.robe(g);
            case ARMOUR -> armour(g);
        }
    }

    private void shirt(Graphics2D g) {
        cut.legs(g, paints.secondShade(), paints.dark());
        cut.torso(g, cut.hipY() + 14, cut.hip(), paints.main());
        cut.collar(g, paints.white());
        cut.buttons(g, Tone.lighter(paints.main(), 0.5), 0, cut.shoulderY() + 36, cut.hipY(), 34, 3.4);
    }

    private void armour(Graphics2D g) {
        cut.legs(g, paints.mainShade(), paints.dark());
        cut.torso(g, cut.hipY() + 22, cut.hip() * 1.1, paints.main());
        double y = cut.shoulderY();
        for (int side = -1; side <= 1; side += 2) {
            Ink.fill(g, Tone.lighter(paints.main(), 0.2), Ink.oval(side * cut.shoulder() * 0.92, y + 20, 27, 24));
        }
        Ink.line(g, paints.mainShade(), 3, Ink.segment(0, y + 10, 0, cut.hipY()));
        Ink.line(g, paints.mainShade(), 3, Ink.curve(-cut.waist(), y + 110, 0, y + 126, cut.waist(), y + 110));
        Ink.fill(g, paints.second(), Ink.box(-cut.hip(), cut.hipY() - 6, 2 * cut.hip(), 13));
    }
}
