package io.filmstudio.worker.picture.figure;

import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** A force of nature with a face, in the air: about 100 units from its middle to its rim. */
final class Spirit implements Actor {

    private final Force force;
    private final FacePainter face;
    private final Light light;
    private final Color body;
    private final Color shade;

    Spirit(Force force, Looks looks, Paints paints, Light light) {
        this.force = force;
        this.face = new FacePainter(looks, paints);
        this.light = light;
        boolean shines = force == Force.SUN || force == Force.MOON;
        this.body = shines ? light.shining(force.skin().getRGB() & 0xffffff) : light.of(force.skin());
        this.shade = Tone.mix(body, light.of(force.brow()), 0.45);
    }

    @Override
    public double height() {
        return 200;
    }

    @Override
    public double faceY() {
        return 0;
    }

    @Override
    public boolean floats() {
        return true;
    }

    @Override
    public void paint(Graphics2D g, Pose pose, double time) {
        AffineTransform before = g.getTransform();
        g.translate(0, 5 * pose.breath());
        g.rotate(pose.lean() * 3);
        switch (force) {
            case SUN -> sun(g, time);
            case MOON -> disc(g, 0.45);
            case WIND, CLOUD -> cloud(g, pose, time);
        }
        double size = force == Force.WIND || force == Force.CLOUD ? 1.2 : 1.25;
        g.scale(size, size);
        face.paintFeatures(g, pose);
        face.paintMouth(g, pose);
        g.setTransform(before);
    }

    private void sun(Graphics2D g, double time) {
        Ink.glow(g, Ink.alpha(body, 0.7), 0, 0, 250);
        int rays = 14;
        for (int i = 0; i < rays; i++) {
            double angle = i * 2 * Math.PI / rays + time * 0.16;
            double reach = (i % 2 == 0 ? 150 : 132) + 6 * Math.sin(time * 2.2 + i);
            ray(g, angle, reach);
        }
        disc(g, 0.75);
    }

    private void ray(Graphics2D g, double angle, double reach) {
        double half = 0.16;
        Ink.fill(
                g,
                Tone.mix(body, light.shining(0xff9c2e), 0.45),
                Ink.polygon(
                        88 * Math.cos(angle - half), 88 * Math.sin(angle - half),
                        reach * Math.cos(angle), reach * Math.sin(angle),
                        88 * Math.cos(angle + half), 88 * Math.sin(angle + half)));
    }

    private void disc(Graphics2D g, double glow) {
        Ink.glow(g, Ink.alpha(body, glow), 0, 0, 170);
        Ink.fall(
                g,
                Tone.lighter(body, 0.3),
                Tone.mix(body, shade, force == Force.SUN ? 0.25 : 0.4),
                Ink.circle(0, 0, 98));
    }

    private void cloud(Graphics2D g, Pose pose, double time) {
        if (force == Force.WIND) {
            tail(g, time);
            if (pose.mouth().open() > 0.12) {
                breath(g, pose, time);
            }
        }
        double swell = 1.5 * pose.breath();
        double[][] puffs = {
            {-82, 22, 52}, {-58, -42, 56}, {4, -66, 62}, {64, -40, 54}, {86, 24, 50}, {40, 58, 50}, {-36, 60, 52}
        };
        for (double[] puff : puffs) {
            Ink.fill(g, shade, Ink.circle(puff[0] * 1.02, puff[1] + 7, puff[2] + swell));
        }
        for (double[] puff : puffs) {
            Ink.fill(g, body, Ink.circle(puff[0], puff[1], puff[2] + swell));
        }
        Ink.fill(g, body, Ink.circle(0, 0, 86));
        Ink.fill(g, Ink.alpha(Color.WHITE, 0.5), Ink.oval(-46, -66, 26, 15));
    }

    /** Curls of air behind a wind. */
    private void tail(Graphics2D g, double time) {
        for (int i = 0; i < 4; i++) {
            double y = -40 + i * 34;
            double wave = 10 * Math.sin(time * 2 + i);
            g.setColor(Ink.alpha(body, 0.75 - 0.1 * i));
            g.setStroke(Ink.round(15 - 2.4 * i));
            g.draw(Outline.curve(-60, y + wave, "0 0, -80 -12, -150 6, -190 -20, -178 -46, -152 -40"));
        }
    }

    private void breath(Graphics2D g, Pose pose, double time) {
        double strong = pose.mouth().open();
        for (int i = 0; i < 5; i++) {
            double share = (time * 1.6 + i / 5.0) % 1;
            double x = 60 + 260 * share;
            double y = 50 + (i - 2) * (10 + 60 * share);
            Ink.line(
                    g,
                    Ink.alpha(Color.WHITE, 0.6 * strong * (1 - share)),
                    6,
                    Ink.curve(x, y, x + 30, y - 6, x + 62, y + 4));
        }
    }
}
