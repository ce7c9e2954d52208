package io.filmstudio.worker.picture.figure;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.speech.Mouth;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Paints lips, teeth and tongue around the origin, in units of the head. */
final class MouthPainter {

    private MouthPainter() {}

    static void paint(Graphics2D g, Paints paints, Mouth mouth, double smile, boolean lips) {
        double half = (9.5 + 9 * mouth.width()) * (1 - 0.42 * mouth.round());
        double open = 24 * mouth.open();
        double corner = -3.4 * smile * (1 - 0.6 * mouth.open());
        if (open < 2.4) {
            shut(g, paints, half, corner, lips);
            return;
        }
        double upper = -open * 0.30;
        double lower = open * 0.70;
        Path2D inside = outline(half, corner, upper, lower, mouth.round());
        Ink.line(g, paints.lip(), lips ? 5 : 3.6, inside);
        Ink.fill(g, new Color(0x5a1a24), inside);
        if (mouth.teeth() > 0.15) {
            teeth(g, paints, half, corner, upper, open * mouth.teeth());
        }
        if (open > 8) {
            tongue(g, paints, half, lower, open);
        }
    }

    private static void shut(Graphics2D g, Paints paints, double half, double corner, boolean lips) {
        Path2D line = new Path2D.Double();
        line.moveTo(-half, corner);
        line.quadTo(0, 3.5 - corner * 1.1, half, corner);
        if (lips) {
            Ink.fill(g, paints.lip(), Ink.blob(-half * 0.7, corner * 0.4, 0, -2.4, half * 0.7, corner * 0.4, 0, 6.4));
        }
        Ink.line(g, lips ? paints.skinShade().darker() : paints.ink(), 2.6, line);
    }

    private static Path2D outline(double half, double corner, double upper, double lower, double round) {
        double pull = 0.55 + 0.25 * round;
        Path2D path = new Path2D.Double();
        path.moveTo(-half, corner * 0.6);
        path.curveTo(-half * pull, upper * 1.25, half * pull, upper * 1.25, half, corner * 0.6);
        path.curveTo(half * pull * 1.1, lower * 1.3, -half * pull * 1.1, lower * 1.3, -half, corner * 0.6);
        path.closePath();
        return path;
    }

    private static void teeth(Graphics2D g, Paints paints, double half, double corner, double upper, double high) {
        Path2D teeth = new Path2D.Double();
        double width = half * 0.72;
        double top = upper * 0.82;
        double drop = Math.min(7, 1.5 + high * 0.32);
        teeth.moveTo(-width, top * 0.62 + corner * 0.2);
        teeth.quadTo(0, top * 1.3, width, top * 0.62 + corner * 0.2);
        teeth.quadTo(0, top + drop * 2, -width, top * 0.62 + corner * 0.2);
        Ink.fill(g, paints.white(), teeth);
    }

    private static void tongue(Graphics2D g, Paints paints, double half, double lower, double open) {
        Ink.fill(g, paints.tongue(), Ink.oval(0, lower * 0.78, half * 0.5, open * 0.16));
    }
}
