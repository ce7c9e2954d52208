package io.filmstudio.worker.picture.stage;

import io.filmstudio.plan.Architecture;
import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Palette;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.Weather;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.light.Light;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a painter of places knows: the scene, the light outside, and chances of its own.
 *
 * @param actors names of everybody in the film
 * @param southIndian whether houses and plants are those of south India
 */
public record Setting(Scene scene, Light light, Dice dice, List<String> actors, boolean southIndian) {

    public static Setting of(FilmPlan plan, Scene scene) {
        Light light = Light.outside(scene.timeOfDay(), scene.weather(), plan.style(), palette(plan));
        // the same place looks the same each time the film comes back to it
        Dice dice = new Dice(plan.seed()).part(scene.place() + scene.heading().toLowerCase(Locale.ROOT));
        List<String> actors = plan.cast().stream().map(CastMember::name).toList();
        return new Setting(scene, light, dice, actors, buildsSouthIndian(plan, scene));
    }

    private static Palette palette(FilmPlan plan) {
        return Objects.requireNonNullElse(plan.preferences().palette(), Palette.NATURAL);
    }

    private static boolean buildsSouthIndian(FilmPlan plan, Scene scene) {
        Architecture chosen = plan.preferences().architecture();
        return chosen == null ? southIndian(scene) : chosen == Architecture.SOUTH_INDIAN;
    }

    /** Whether the people of a scene are of India. */
    public static boolean southIndian(Scene scene) {
        String culture = scene.culture() == null ? "" : scene.culture().toLowerCase(Locale.ROOT);
        return culture.contains("tamil") || culture.contains("indian") || culture.contains("kerala");
    }

    /** How hard the wind blows, from 0.2 to 1. */
    public double wind() {
        return switch (scene.weather()) {
            case STORM -> 1;
            case WIND -> 0.85;
            case RAIN, SNOW -> 0.45;
            case CLEAR, CLOUDY, FOG -> 0.2;
        };
    }

    /** Whether somebody of that name plays in the film: then the sky does not show a second one. */
    public boolean acts(String name) {
        return actors.stream().anyMatch(actor -> actor.toLowerCase(Locale.ROOT).endsWith(name));
    }

    public boolean snowy() {
        return scene.weather() == Weather.SNOW;
    }
}
