package io.filmstudio.worker.picture.prop;

import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Place;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.prop.Prop.Spot;
import io.filmstudio.worker.picture.stage.Ground;
import io.filmstudio.worker.picture.stage.Scenery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the things of a scene beside the actors; a thing hops when it is spoken of. */
public final class Props {

    private static final int MOST_ON_THE_GROUND = 4;
    private static final int MOST_IN_THE_AIR = 2;

    /** What the painters of these places show anyway. */
    private static final Map<Place, Set<String>> SHOWN = Map.of(
            Place.KITCHEN, Set.of("kettle", "teapot", "cup", "tea", "bowl", "fire", "flame"),
            Place.COURTYARD, Set.of("pot", "clay pot", "fire", "flame", "garland", "marigold", "milk", "rice"),
            Place.LAMP_ROOM, Set.of("lamp", "light bulb", "flame"),
            Place.LIGHTHOUSE, Set.of("lamp", "light bulb"),
            Place.LIVING_ROOM, Set.of("fire", "flame", "candle", "clock"),
            Place.FOREST, Set.of("mushroom", "leaf", "leaves"),
            Place.DESERT, Set.of("cactus"),
            Place.TRAIN, Set.of("suitcase"),
            Place.SPACE, Set.of("star", "comet"),
            Place.UNDERWATER, Set.of("fish"));

    private final Ground ground;
    private final Light light;
    private final SceneTiming timing;
    private final List<Prop> standing = new ArrayList<>();
    private final List<Prop> flying = new ArrayList<>();

    private Props(Ground ground, Light light, SceneTiming timing) {
        this.ground = ground;
        this.light = light;
        this.timing = timing;
    }

    /** @param actors how many people stand in the middle */
    public static void add(Scenery scenery, Light light, FilmPlan plan, Scene scene, SceneTiming timing, long actors) {
        Props props = new Props(scenery.ground(), light, timing);
        scene.props().stream()
                .filter(noun -> !SHOWN.getOrDefault(scene.place(), Set.of()).contains(noun) && !worn(plan, scene, noun))
                .flatMap(noun -> PropBook.find(noun).stream())
                .forEach(prop -> props.choose(prop, scene.place()));
        props.place(scenery, actors);
    }

    private static boolean worn(FilmPlan plan, Scene scene, String noun) {
        return plan.cast().stream()
                .filter(member -> scene.present().contains(member.name()))
                .map(CastMember::traits)
                .anyMatch(traits -> String.join(" ", traits).contains(noun));
    }

    private void choose(Prop prop, Place place) {
        List<Prop> list = prop.spot() == Spot.AIR ? flying : standing;
        int most = prop.spot() == Spot.AIR ? MOST_IN_THE_AIR : MOST_ON_THE_GROUND;
        boolean afloat = place == Place.SEA && prop.spot() != Spot.AIR;
        boolean known = list.stream().anyMatch(other -> other.picture().equals(prop.picture()));
        if (!afloat && !known && list.size() < most) {
            list.add(prop);
        }
    }

    private void place(Scenery scenery, long actors) {
        double person = ground.personHeight();
        double free = actors == 0 ? 0.12 * person : (0.36 * (actors - 1) + 0.42) * person;
        double left = ground.middle() - free;
        double right = ground.middle() + free;
        for (int i = 0; i < standing.size(); i++) {
            Prop prop = standing.get(i);
            Thing thing = new Thing(prop, light, timing, ground);
            boolean goesLeft = actors == 0 ? i % 2 == 0 : i % 2 == 1;
            double x = goesLeft ? left - thing.half() : right + thing.half();
            thing.standAt(scenery, x);
            left -= goesLeft ? 2.2 * thing.half() : 0;
            right += goesLeft ? 0 : 2.2 * thing.half();
        }
        for (int i = 0; i < flying.size(); i++) {
            new Thing(flying.get(i), light, timing, ground).flyAt(scenery, i == 0 ? 0.24 : 0.74);
        }
    }
}
