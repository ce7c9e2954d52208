package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** Trees, bushes and grass in a given colour; (x, y) is where they stand. */
final class Plants {

    private Plants() {}

    /** A tree with a round crown, about as high as size. */
    static void leafTree(Graphics2D g, Dice dice, double x, double y, double size, Color leaf, Color trunk) {
        double width = size * 0.055;
        Ink.fill(
                g,
                trunk,
                Ink.blob(
                        x - width * 1.7,
                        y + 3,
                        x - width * 0.7,
                        y - size * 0.25,
                        x - width * 0.6,
                        y - size * 0.6,
                        x + width * 0.6,
                        y - size * 0.6,
                        x + width * 0.7,
                        y - size * 0.25,
                        x + width * 1.7,
                        y + 3));
        Ink.line(
                g,
                trunk,
                width * 0.8,
                Ink.curve(x, y - size * 0.35, x + size * 0.1, y - size * 0.45, x + size * 0.16, y - size * 0.58));
        Area crown = crown(dice, x, y, size, 1);
        Ink.fall(g, Tone.lighter(leaf, 0.16), Tone.darker(leaf, 0.28), crown);
        Area light = crown(dice, x - size * 0.05, y - size * 0.05, size, 0.68);
        light.intersect(crown);
        Ink.fill(g, Ink.alpha(Tone.lighter(leaf, 0.3), 0.35), light);
    }

    private static Area crown(Dice dice, double x, double y, double size, double part) {
        Area crown = new Area();
        for (int i = 0; i < 9; i++) {
            double angle = i * Math.PI * 2 / 8;
            double away = i == 8 ? 0 : size * 0.2 * part;
            double radius = size * part * dice.between(0.14, 0.2) * (i == 8 ? 1.5 : 1);
            crown.add(new Area(
                    Ink.circle(x + away * 1.15 * Math.cos(angle), y - size * 0.68 + away * Math.sin(angle), radius)));
        }
        return crown;
    }

    /** A fir of a few stacked skirts. */
    static void fir(Graphics2D g, Dice dice, double x, double y, double size, Color leaf, Color trunk) {
        Ink.fill(g, trunk, Ink.box(x - size * 0.03, y - size * 0.2, size * 0.06, size * 0.2));
        int skirts = 4;
        for (int i = 0; i < skirts; i++) {
            double base = y - size * (0.1 + 0.21 * i);
            double half = size * (0.25 - 0.048 * i) * dice.between(0.92, 1.08);
            double tip = base - size * 0.36;
            Path2D skirt = new Path2D.Double();
            skirt.moveTo(x, tip);
            skirt.quadTo(x + half * 0.35, base - size * 0.1, x + half, base);
            skirt.quadTo(x, base + size * 0.05, x - half, base);
            skirt.quadTo(x - half * 0.35, base - size * 0.1, x, tip);
            Ink.fall(g, Tone.lighter(leaf, 0.1 + 0.04 * i), Tone.darker(leaf, 0.25), skirt);
        }
    }

    /** A coconut palm that leans a little. */
    static void palm(Graphics2D g, Dice dice, double x, double y, double size, Color leaf, Color trunk) {
        double lean = size * dice.between(-0.18, 0.18);
        double topX = x + lean;
        double topY = y - size * 0.82;
        Ink.line(g, trunk, size * 0.036, Ink.curve(x, y, x + lean * 0.25, y - size * 0.4, topX, topY));
        for (int i = 0; i < 9; i++) {
            double angle = Math.PI * (0.98 + 1.04 * i / 8.0) + dice.between(-0.12, 0.12);
            frond(g, topX, topY, angle, size * dice.between(0.3, 0.38), i % 2 == 0 ? leaf : Tone.darker(leaf, 0.18));
        }
        for (int i = -1; i <= 1; i++) {
            Ink.fill(
                    g, Tone.darker(trunk, 0.25), Ink.circle(topX + i * size * 0.022, topY + size * 0.02, size * 0.017));
        }
    }

    private static void frond(Graphics2D g, double x, double y, double angle, double length, Color color) {
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(0, 0);
        leaf.curveTo(length * 0.35, -length * 0.3, length * 0.8, -length * 0.16, length, length * 0.3);
        leaf.curveTo(length * 0.7, length * 0.06, length * 0.3, -length * 0.02, 0, 0);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        if (Math.cos(angle) < 0) {
            place.scale(-1, 1);
            angle = Math.PI - angle;
        }
        place.rotate(Math.sin(angle) * 0.8);
        Ink.fill(g, color, place.createTransformedShape(leaf));
    }

    static void bush(Graphics2D g, Dice dice, double x, double y, double size, Color leaf) {
        Area bush = new Area();
        for (int i = 0; i < 6; i++) {
            double away = (i - 2.5) * size * 0.24;
            bush.add(new Area(
                    Ink.circle(x + away, y - size * dice.between(0.12, 0.3), size * dice.between(0.22, 0.34))));
        }
        bush.intersect(new Area(Ink.box(x - size * 2, y - size * 2, size * 4, size * 2)));
        Ink.fall(g, Tone.lighter(leaf, 0.12), Tone.darker(leaf, 0.25), bush);
    }

    /** Blades of grass along a line. */
    static void grass(Graphics2D g, Dice dice, double from, double to, double y, double size, Color color) {
        for (double x = from; x < to; x += size * dice.between(0.25, 0.6)) {
            double lean = size * dice.between(-0.35, 0.35);
            double high = size * dice.between(0.5, 1);
            Color blade = dice.chance(0.5) ? color : Tone.lighter(color, 0.14);
            Ink.fill(g, blade, Ink.polygon(x - size * 0.07, y, x + lean, y - high, x + size * 0.07, y));
        }
    }
}
