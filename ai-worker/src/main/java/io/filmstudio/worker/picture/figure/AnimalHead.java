package io.filmstudio.worker.picture.figure;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** The head of an animal of a fable, with a person's eyes and mouth. */
final class AnimalHead implements Head {

    private final Species species;
    private final FacePainter face;
    private final HeadwearPainter headwear;
    private final Color fur;
    private final Color muzzle;
    private final Color dark;
    private final Color orange;
    private final Color mane;

    AnimalHead(Species species, Looks looks, Paints paints, Light light) {
        this.species = species;
        this.face = new FacePainter(looks, paints);
        this.headwear = new HeadwearPainter(looks, paints);
        this.fur = light.of(species.fur());
        this.muzzle = light.of(species.muzzle());
        this.dark = light.of(species.dark());
        this.orange = light.of(0xeaa23a);
        this.mane = light.of(0xa8642c);
    }

    @Override
    public void paintBehind(Graphics2D g, Pose pose) {
        if (species == Species.LION) {
            for (int i = 0; i < 16; i++) {
                double angle = i * Math.PI / 8;
                Ink.fill(
                        g,
                        i % 2 == 0 ? mane : Tone.darker(mane, 0.14),
                        Ink.circle(62 * Math.cos(angle), 4 + 62 * Math.sin(angle), 26));
            }
        }
        ear(g, -1, pose.yaw());
        ear(g, 1, pose.yaw());
    }

    private void ear(Graphics2D g, int side, double yaw) {
        double x = -yaw * 5;
        Color inner = Tone.mix(muzzle, light(fur), 0.2);
        switch (species.ears()) {
            case NONE -> {}
            case POINTED -> ears(g, x, side, inner, "18 -46, 42 -106, 60 -30", "28 -50, 42 -88, 52 -38");
            case ROUND -> rounds(g, x + side * 44, -52, 21, inner);
            case LARGE -> rounds(g, x + side * 62, -38, 36, inner);
            case SIDE -> rounds(g, x + side * 58, -6, 20, inner);
            case LONG ->
                softEars(
                        g,
                        x,
                        side,
                        inner,
                        "12 -50, 16 -120, 32 -146, 46 -118, 40 -48",
                        "22 -60, 24 -112, 32 -130, 38 -110, 34 -58");
            case FLOPPY ->
                softEars(
                        g,
                        x,
                        side,
                        Tone.darker(fur, 0.3),
                        "38 -50, 66 -48, 76 -4, 66 30, 52 14, 46 -16",
                        "46 -42, 62 -40, 70 -4, 64 20, 56 8, 50 -16");
        }
    }

    private static Color light(Color fur) {
        return Tone.lighter(fur, 0.2);
    }

    private void ears(Graphics2D g, double x, int side, Color inner, String outside, String inside) {
        Ink.fill(g, fur, Outline.polygon(x, 0, side, 1, outside));
        Ink.fill(g, inner, Outline.polygon(x, 0, side, 1, inside));
    }

    private void softEars(Graphics2D g, double x, int side, Color inner, String outside, String inside) {
        Ink.fill(g, Tone.darker(fur, 0.08), Outline.blob(x, 0, side, 1, outside));
        Ink.fill(g, inner, Outline.blob(x, 0, side, 1, inside));
    }

    private void rounds(Graphics2D g, double x, double y, double radius, Color inner) {
        Ink.fill(g, fur, Ink.circle(x, y, radius));
        Ink.fill(g, inner, Ink.circle(x, y, radius * 0.6));
    }

    @Override
    public void paint(Graphics2D g, Pose pose) {
        double x = pose.yaw() * FacePainter.TURN;
        double y = pose.nod() * 5;
        if (species.ears() == Species.Ears.FLOPPY) {
            ear(g, -1, pose.yaw());
            ear(g, 1, pose.yaw());
        }
        Ink.fall(
                g,
                Tone.lighter(fur, 0.08),
                fur,
                Outline.blob(0, 0, "0 -62, 40 -50, 56 -12, 58 20, 36 48, 0 60, -36 48, -58 20, -56 -12, -40 -50"));
        markings(g, x, y);
        snout(g, pose, x, y);
        AffineTransform before = g.getTransform();
        face.paintEyes(g, pose);
        g.setTransform(before);
        headwear.paint(g, pose);
    }

    private void markings(Graphics2D g, double x, double y) {
        if (species == Species.FOX || species == Species.WOLF || species == Species.CAT) {
            Ink.fill(g, muzzle, Outline.blob(x * 0.7, y, "0 20, 26 8, 52 16, 40 44, 0 60, -40 44, -52 16, -26 8"));
        }
        if (species == Species.TIGER) {
            for (int side = -1; side <= 1; side += 2) {
                for (int i = 0; i < 3; i++) {
                    Ink.fill(g, dark, Outline.polygon(0, i * 17 - 8, side, 1, "57 -4, 34 3, 57 6"));
                }
            }
            Ink.fill(g, dark, Outline.polygon(x * 0.5, 0, "-4 -60, 4 -60, 0 -34"));
        }
        if (species == Species.OWL || species == Species.MONKEY) {
            Ink.fill(g, muzzle, Ink.circle(x - 21, y - 3, 23));
            Ink.fill(g, muzzle, Ink.circle(x + 21, y - 3, 23));
        }
    }

    private void snout(Graphics2D g, Pose pose, double x, double y) {
        switch (species.snout()) {
            case BEAK -> beak(g, pose, x, y);
            case TRUNK -> {
                face.paintMouth(g, pose);
                Ink.line(g, Tone.darker(fur, 0.12), 27, Outline.curve(x, y, "0 10, 4 44, 14 78, 2 108, -18 112"));
                Ink.line(g, fur, 23, Outline.curve(x, y, "0 10, 4 44, 14 78, 2 108, -18 112"));
            }
            case MUZZLE, SHORT -> {
                boolean large = species.snout() == Species.Snout.MUZZLE;
                Ink.fill(g, muzzle, Ink.oval(x * 1.15, y + 31, large ? 33 : 27, large ? 25 : 19));
                face.paintMouth(g, pose);
                Ink.fill(
                        g,
                        species == Species.PIG || species == Species.RABBIT ? Tone.darker(muzzle, 0.3) : dark,
                        Outline.blob(x * 1.3, y + 13, large ? 1.25 : 0.95, "-9 -5, 0 -7, 9 -5, 6 3, 0 7, -6 3"));
            }
        }
    }

    private void beak(Graphics2D g, Pose pose, double x, double y) {
        double open = 20 * pose.mouth().open();
        Ink.fill(g, Tone.darker(orange, 0.3), Outline.polygon(x, y + open, "-16 22, 16 22, 3 44, -3 44"));
        Ink.fill(g, orange, Outline.blob(x, y, "-20 16, 0 4, 20 16, 12 32, 0 44, -12 32"));
        Ink.line(g, Tone.darker(orange, 0.25), 2, Ink.curve(x - 17, y + 21, x, y + 28, x + 17, y + 21));
    }
}
