package io.filmstudio.worker.picture.figure;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;

/** A wooden chair behind somebody who sits. */
final class Chair {

    private final Body body;
    private final Color wood;

    Chair(Body body, Paints paints) {
        this.body = body;
        this.wood = paints.wood();
    }

    void paint(Graphics2D g) {
        double half = body.hip() * 1.35;
        double seat = body.hipY() + 22;
        double top = body.shoulderY() + 46;
        for (int side = -1; side <= 1; side += 2) {
            Ink.fill(g, Tone.darker(wood, 0.25), Ink.rounded(side * half * 0.86 - 6, top, 12, -top, 5));
            Ink.fill(g, Tone.darker(wood, 0.1), Ink.rounded(side * half - 7, seat, 14, -seat, 4));
        }
        Ink.fill(g, wood, Ink.rounded(-half * 0.95, top - 6, 1.9 * half, 34, 10));
        Ink.fill(g, Tone.darker(wood, 0.12), Ink.rounded(-half * 0.9, top + 62, 1.8 * half, 20, 8));
        Ink.fill(g, Tone.lighter(wood, 0.1), Ink.rounded(-half - 8, seat - 8, 2 * half + 16, 18, 6));
    }
}
