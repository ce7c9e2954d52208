package io.filmstudio.worker.picture.sky;

import io.filmstudio.plan.TimeOfDay;
import io.filmstudio.plan.Weather;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.canvas.Ink;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.stage.Scenery;
import io.filmstudio.worker.picture.stage.Setting;
import java.awt.Color;
import java.awt.Graphics2D;

/** Puts a sky behind everything: colours of the hour, sun or moon, stars, drifting clouds, birds by day. */
public final class Sky {

    private final Light light;
    private final Dice dice;
    private final Setting setting;
    private final double horizon;

    private Sky(Setting setting, double horizon) {
        this.setting = setting;
        this.light = setting.light();
        this.dice = setting.dice().part("sky");
        this.horizon = horizon;
    }

    /** @param horizon where sky and land meet, in stage units */
    public static void over(Scenery scenery, Setting setting, double horizon) {
        new Sky(setting, horizon).build(scenery);
    }

    private void build(Scenery scenery) {
        double sunX = dice.between(300, 980);
        scenery.sheet(0, g -> paintAir(g, sunX));
        if (light.dark() && !light.covered()) {
            Stars stars = new Stars(light, dice.part("stars"), horizon);
            scenery.live(0, stars::twinkle);
        }
        if (light.weather() == Weather.STORM) {
            scenery.live(0.04, new Lightning(setting, horizon)::strike);
        }
        new Clouds(light, dice.part("clouds"), setting.wind(), horizon).add(scenery);
        if (!light.dark() && !light.covered()) {
            scenery.live(0.25, new Birds(light, dice.part("birds"), horizon)::fly);
        }
    }

    private void paintAir(Graphics2D g, double sunX) {
        Ink.fall(
                g,
                -40,
                horizon + 20,
                Ink.box(-1000, -1000, 4000, 3000),
                light.skyTop(),
                light.skyMiddle(),
                light.skyLow());
        if (light.covered() || setting.acts(light.time() == TimeOfDay.NIGHT ? "moon" : "sun")) {
            return;
        }
        double y = horizon - 30 - light.sunHeight() * (horizon - 110);
        if (light.time() == TimeOfDay.NIGHT) {
            paintMoon(g, sunX, y);
        } else {
            paintSun(g, sunX, y);
        }
    }

    private void paintSun(Graphics2D g, double x, double y) {
        Color sun = light.sun();
        boolean low = light.sunHeight() < 0.2;
        Ink.glow(g, Ink.alpha(sun, 0.75), x, y, low ? 420 : 260);
        Ink.glow(g, Ink.alpha(sun, 0.8), x, y, low ? 150 : 105);
        Ink.fill(g, sun, Ink.circle(x, y, low ? 46 : 36));
        Ink.fill(g, Ink.alpha(Color.WHITE, 0.45), Ink.circle(x, y, low ? 36 : 29));
    }

    private void paintMoon(Graphics2D g, double x, double y) {
        Color moon = light.sun();
        Ink.glow(g, Ink.alpha(moon, 0.38), x, y, 230);
        Ink.fill(g, moon, Ink.circle(x, y, 38));
        Color crater = Ink.alpha(light.skyMiddle(), 0.18);
        Ink.fill(g, crater, Ink.circle(x - 12, y - 8, 9));
        Ink.fill(g, crater, Ink.circle(x + 13, y + 9, 12));
        Ink.fill(g, crater, Ink.circle(x + 9, y - 18, 5));
    }
}
