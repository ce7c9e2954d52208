package io.filmstudio.worker.picture.place;

import io.filmstudio.plan.Place;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.sky.Sky;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;

/** A room with a window on the weather; what stands in it depends on the kind of room. */
final class RoomPlace implements PlacePainter {

    static final double FLOOR = 560;

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light outside = setting.light();
        Light light = outside.indoors();
        Dice dice = setting.dice().part("room");
        RoomStyle style = RoomStyle.of(setting, light, dice);
        Sky.over(scenery, setting, 470);
        scenery.sheet(0.25, g -> Ink.fill(g, outside.far(0x5f8a70, 0.5), Ridge.hills(dice.part("view"), 430, 30, 260)));
        Window window = style.window();
        if (setting.scene().place() == Place.TRAIN) {
            scenery.live(0.7, new PassingLand(setting, window)::pass);
        }
        scenery.live(0.7, new WindowWeather(setting, window)::fall);
        scenery.sheet(0.8, g -> wall(g, light, style));
        scenery.sheet(0.8, g -> window.paint(g, light));
        new Furniture(setting, light, dice.part("furniture")).add(scenery);
        scenery.sheet(1, g -> floor(g, light, style));
        scenery.actors(Ground.INSIDE).roofed(light.onFaces());
    }

    private static void wall(Graphics2D g, Light light, RoomStyle style) {
        Area wall = new Area(Ink.box(Ridge.LEFT, -300, 2300, 1200));
        wall.subtract(new Area(style.window().opening()));
        Ink.fall(g, 0, FLOOR, wall, Tone.lighter(style.wall(), 0.05), Tone.darker(style.wall(), 0.16));
        g.clip(wall);
        style.pattern(g);
        Ink.glow(g, Ink.alpha(light.shining(0xffd9a0), light.dark() ? 0.5 : 0.2), 330, 200, 520);
        Ink.fall(
                g,
                -160,
                120,
                Ink.box(Ridge.LEFT, -300, 2300, 420),
                Ink.alpha(Color.BLACK, 0.28),
                Ink.alpha(Color.BLACK, 0));
        g.setClip(null);
        Shape skirting = Ink.box(Ridge.LEFT, FLOOR - 24, 2300, 40);
        Ink.fall(g, Tone.lighter(style.trim(), 0.1), Tone.darker(style.trim(), 0.2), skirting);
    }

    private static void floor(Graphics2D g, Light light, RoomStyle style) {
        Color far = Tone.darker(style.floor(), 0.12);
        Ink.fall(g, FLOOR, 740, Ink.box(Ridge.LEFT, FLOOR, 2300, 600), far, Tone.lighter(style.floor(), 0.06));
        Color joint = Ink.alpha(Tone.darker(style.floor(), 0.5), 0.4);
        for (int i = -14; i <= 14; i++) {
            Ink.line(g, joint, 1.6, Ink.segment(640 + i * 70, FLOOR, 640 + i * 132, 800));
        }
        Ink.fall(
                g,
                FLOOR,
                FLOOR + 40,
                Ink.box(Ridge.LEFT, FLOOR, 2300, 40),
                Ink.alpha(Color.BLACK, 0.25),
                Ink.alpha(Color.BLACK, 0));
        Ink.fill(g, Ink.alpha(style.rug(), 0.9), Ink.oval(640, 690, 430, 44));
        Ink.line(g, Ink.alpha(Tone.lighter(style.rug(), 0.4), 0.8), 4, Ink.oval(640, 690, 398, 37));
    }
}
