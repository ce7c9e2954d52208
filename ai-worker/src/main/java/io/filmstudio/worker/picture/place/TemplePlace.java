package io.filmstudio.worker.picture.place;

import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.canvas.Outline;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.light.Tone;
import io.filmstudio.worker.picture.sky.Sky;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;

/** A temple court: gopurams behind a striped wall in India, a columned temple on steps elsewhere. */
final class TemplePlace implements PlacePainter {

    @Override
    public void build(Setting setting, Scenery scenery) {
        Light light = setting.light();
        Dice dice = setting.dice().part("temple");
        boolean south = setting.southIndian();
        Sky.over(scenery, setting, 440);
        scenery.sheet(
                0.2,
                g -> Ink.fall(
                        g,
                        light.far(0x7f9a8a, 0.55),
                        light.far(0x93aa86, 0.45),
                        Ridge.hills(dice.part("far"), 410, 40, 300)));
        if (south) {
            scenery.sheet(0.35, g -> new Gopuram(g, light, 0.28).paint(1010, 540, 170, 300));
            scenery.sheet(0.5, g -> new Gopuram(g, light, 0.06).paint(560, 560, 300, 500));
            scenery.sheet(0.65, g -> wall(g, light));
        } else {
            scenery.sheet(0.5, g -> columns(g, light));
        }
        scenery.swaying(
                0.75,
                (y, t) -> 0.02 * setting.wind() * Math.max(0, 570 - y) * Math.sin(t * 1.4 + y * 0.006),
                g -> trees(g, light, dice.part("trees"), south));
        scenery.sheet(1, g -> court(g, light, dice.part("court")));
        scenery.live(0.98, new Lamps(light, south)::burn);
        scenery.actors(new Ground(664, 290, 640, 320));
    }

    private static void wall(Graphics2D g, Light light) {
        for (double x = Ridge.LEFT; x < Ridge.RIGHT; x += 46) {
            Ink.fill(g, light.of((int) Math.round(x / 46) % 2 == 0 ? 0xf2e8d8 : 0xb2483a), Ink.box(x, 506, 46, 80));
        }
        Ink.fall(g, Ink.alpha(Color.BLACK, 0), Ink.alpha(Color.BLACK, 0.2), Ink.box(Ridge.LEFT, 506, 2300, 80));
        Ink.fill(g, light.of(0xd8b888), Ink.box(Ridge.LEFT, 498, 2300, 12));
        Ink.fill(g, light.of(0x4a3030), Ink.rounded(526, 470, 68, 120, 8));
        Ink.line(g, light.of(0xd8b888), 8, Ink.rounded(520, 464, 80, 130, 10));
    }

    private static void columns(Graphics2D g, Light light) {
        Color stone = light.of(0xe6dac4);
        for (int i = 0; i < 4; i++) {
            Ink.fall(
                    g,
                    Tone.darker(stone, 0.05),
                    Tone.darker(stone, 0.2),
                    Ink.box(250 - i * 26, 516 + i * 16, 780 + i * 52, 18));
        }
        Ink.fill(g, Tone.darker(stone, 0.5), Ink.box(300, 300, 680, 218));
        Ink.fill(g, light.dark() ? light.shining(0xf2a64c) : Tone.darker(stone, 0.68), Ink.box(580, 350, 120, 168));
        for (int i = 0; i < 8; i++) {
            double x = 300 + i * 93;
            Ink.fall(g, stone, Tone.darker(stone, 0.18), Outline.polygon(x, 0, "-17 516, -14 308, 14 308, 17 516"));
            Ink.line(g, Ink.alpha(Tone.darker(stone, 0.5), 0.3), 2, Ink.segment(x + 6, 312, x + 8, 512));
            Ink.fill(g, stone, Ink.rounded(x - 22, 298, 44, 13, 3));
            Ink.fill(g, stone, Ink.rounded(x - 22, 506, 44, 12, 3));
        }
        Ink.fill(g, stone, Ink.box(262, 268, 756, 32));
        Ink.fall(g, Tone.lighter(stone, 0.2), Tone.darker(stone, 0.12), Ink.polygon(246, 270, 640, 168, 1034, 270));
        Ink.fill(g, Tone.darker(stone, 0.22), Ink.polygon(330, 260, 640, 186, 950, 260));
    }

    private static void trees(Graphics2D g, Light light, Dice dice, boolean south) {
        for (double x : new double[] {-30, 90, 1180, 1310}) {
            if (south) {
                Plants.palm(
                        g, dice, x, 590, dice.between(300, 380), light.far(0x4c8a48, 0.06), light.far(0x8a6a4c, 0.06));
            } else {
                Plants.fir(
                        g, dice, x, 590, dice.between(220, 320), light.far(0x46704c, 0.06), light.far(0x5a4030, 0.06));
            }
        }
    }

    private static void court(Graphics2D g, Light light, Dice dice) {
        Color stone = light.of(0xc9b08c);
        Ink.fall(
                g,
                574,
                750,
                Ridge.hills(dice, 578, 2, 500),
                Tone.mix(stone, light.haze(), 0.15),
                Tone.darker(stone, 0.2));
        Color joint = Ink.alpha(Tone.darker(stone, 0.5), 0.28);
        for (int i = -12; i <= 12; i++) {
            Ink.line(g, joint, 1.6, Ink.segment(640 + i * 74, 580, 640 + i * 150, 800));
        }
        for (int row = 1; row < 6; row++) {
            Ink.line(g, joint, 1.6, Ink.segment(Ridge.LEFT, 580 + 6 * row * row, Ridge.RIGHT, 580 + 6 * row * row));
        }
    }

    /** Two stands of oil lamps. */
    private record Lamps(Light light, boolean south) {

        void burn(Graphics2D g, double time) {
            for (double x : new double[] {330, 950}) {
                Color brass = light.of(0xc99a3c);
                Ink.fill(g, brass, Outline.polygon(x, 622, "-22 0, -8 -12, -4 -90, 4 -90, 8 -12, 22 0"));
                Ink.fill(g, brass, Ink.oval(x, 532, 24, 6));
                for (int i = -1; i <= 1; i++) {
                    double high = 9 + 3 * Math.sin(time * 8 + i * 2 + x);
                    Ink.fill(
                            g,
                            light.shining(0xffc24c),
                            Outline.blob(x + i * 16, 528, 1, high / 9, "-4 0, 0 -16, 4 0, 0 3"));
                }
                Ink.glow(g, Ink.alpha(light.shining(0xffb24c), light.dark() ? 0.6 : 0.25), x, 520, 90);
            }
        }
    }
}
