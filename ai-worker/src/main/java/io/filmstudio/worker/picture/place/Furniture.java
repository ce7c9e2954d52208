package io.filmstudio.worker.picture.place;

import io.filmstudio.plan.Place;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;

/** Puts what belongs to a kind of room along its back wall. */
final class Furniture {

    private static final double DEPTH = 0.88;

    private final Setting setting;
    private final Light light;
    private final Dice dice;

    Furniture(Setting setting, Light light, Dice dice) {
        this.setting = setting;
        this.light = light;
        this.dice = dice;
    }

    void add(Scenery scenery) {
        Place place = setting.scene().place();
        scenery.sheet(DEPTH, g -> paint(g, place));
        switch (place) {
            case KITCHEN -> scenery.live(DEPTH, new Stove(light, 210)::burn);
            case LAMP_ROOM -> {
                GreatLamp lamp = new GreatLamp(light, 640);
                scenery.sheet(DEPTH, lamp::paint);
                scenery.live(DEPTH, lamp::turn);
            }
            case LABORATORY -> scenery.live(DEPTH, new Laboratory(light)::bubble);
            case LIVING_ROOM -> scenery.live(DEPTH, new Fireplace(light, 260)::burn);
            default -> {}
        }
        if (place != Place.LAMP_ROOM) {
            scenery.live(DEPTH, this::lampGlow);
        }
    }

    private void paint(Graphics2D g, Place place) {
        Woodwork wood = new Woodwork(g, light, dice);
        switch (place) {
            case KITCHEN -> {
                new Stove(light, 210).paint(g);
                wood.shelf(120, 230, 300);
                wood.table(960, 250);
            }
            case LIVING_ROOM -> {
                new Fireplace(light, 260).paint(g);
                wood.armchair(1010, 0xb0563f);
                wood.picture(590, 170, 110, 84);
            }
            case BEDROOM -> {
                wood.bed(270);
                wood.shelf(180, 210, 210);
                wood.chest(1090);
            }
            case LAMP_ROOM -> wood.chest(1130);
            case SCHOOL -> new Classroom(light).paint(g);
            case OFFICE -> new Office(light).paint(g, wood);
            case LABORATORY -> new Laboratory(light).paint(g, wood);
            case HOSPITAL -> new Ward(light).paint(g);
            case TRAIN -> wood.benches();
            default -> {
                wood.bookcase(120);
                wood.table(1030, 230);
                wood.picture(560, 170, 96, 76);
            }
        }
        if (place != Place.LAMP_ROOM) {
            hangingLamp(g);
        }
    }

    private void lampGlow(Graphics2D g, double time) {
        if (light.dark() || light.covered()) {
            double flicker = 0.92 + 0.05 * Math.sin(time * 5.3) + 0.03 * Math.sin(time * 11.7 + 1);
            Ink.glow(g, Ink.alpha(light.shining(0xffc873), 0.42 * flicker), 560, 122, 240);
        }
    }

    private void hangingLamp(Graphics2D g) {
        Ink.line(g, light.of(0x3a2e2a), 3, Ink.segment(560, -300, 560, 78));
        boolean lit = light.dark() || light.covered();
        Color bulb = lit ? light.shining(0xfff0c0) : light.of(0xf6efd8);
        Ink.fill(g, bulb, Ink.circle(560, 116, 15));
        Ink.fall(
                g,
                light.of(0x55806e),
                light.of(0x2f5548),
                Ink.blob(498, 118, 524, 86, 560, 74, 596, 86, 622, 118, 560, 112));
    }
}
