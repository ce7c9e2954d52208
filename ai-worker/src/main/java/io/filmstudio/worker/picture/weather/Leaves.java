package io.filmstudio.worker.picture.weather;

import io.filmstudio.plan.Place;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.EnumSet;

/** Leaves and streaks of air that the wind drives across the picture. */
final class Leaves implements Downfall.Particles {

    private static final int COUNT = 26;
    private static final int[] COLORS = {0xd8862f, 0xb8562c, 0xc9a53a, 0x7f9a3c};

    private final Setting setting;
    private final Dice dice;
    private final boolean land;

    Leaves(Setting setting) {
        this.setting = setting;
        this.dice = setting.dice().part("leaves");
        this.land = !EnumSet.of(Place.SEA, Place.SHIP, Place.SKY, Place.DESERT, Place.SNOW)
                .contains(setting.scene().place());
    }

    @Override
    public void draw(Graphics2D g, double time) {
        Color air = Ink.alpha(Color.WHITE, 0.2);
        for (int i = 0; i < 6; i++) {
            double x = -300 + 1900 * ((dice.at(i + 70) + time * (0.5 + 0.2 * dice.at(i + 80))) % 1);
            double y = 120 + 480 * dice.at(i + 90);
            Ink.line(g, air, 2.4, Ink.curve(x, y, x + 60, y - 8, x + 130, y + 6, x + 210, y - 4));
        }
        for (int i = 0; i < COUNT && land; i++) {
            leaf(g, i, time);
        }
    }

    private void leaf(Graphics2D g, int i, double time) {
        double pace = 0.28 + 0.3 * dice.at(i);
        double turns = dice.at(i + 100) + time * pace;
        double x = -80 + 1450 * (turns % 1);
        double y = 90 + 560 * dice.at(i * 13L + (long) turns * 101) + 50 * Math.sin(time * 1.7 + i * 2);
        double size = 5 + 6 * dice.at(i + 200);
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(-size, 0);
        leaf.quadTo(0, -size * 0.9, size, 0);
        leaf.quadTo(0, size * 0.9, -size, 0);
        AffineTransform tumble = AffineTransform.getTranslateInstance(x, y);
        tumble.rotate(time * 3.2 + i);
        tumble.scale(1, 0.4 + 0.6 * Math.abs(Math.sin(time * 4 + i)));
        Ink.fill(g, setting.light().of(COLORS[i % COLORS.length]), tumble.createTransformedShape(leaf));
    }
}
