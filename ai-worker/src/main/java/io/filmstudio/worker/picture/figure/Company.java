package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.CastMember;
import io.filmstudio.plan.FilmPlan;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.worker.picture.light.Light;
import io.filmstudio.worker.picture.speech.MouthTrack;
import io.filmstudio.worker.picture.stage.Ground;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everybody of a scene. No more than seven share the picture: those who speak in a take, then the first of the cast. */
public final class Company {

    private static final int MOST = 7;

    private final List<Player> players;
    private final Ground ground;
    private final SceneTiming timing;
    private final Map<Set<Player>, Ensemble> seen = new HashMap<>();

    public Company(FilmPlan plan, Scene scene, Ground ground, Light light, SceneTiming timing) {
        this.ground = ground;
        this.timing = timing;
        MouthTrack track = new MouthTrack(timing);
        Directions directions = new Directions(scene, timing);
        this.players = plan.cast().stream()
                .filter(member -> scene.present().contains(member.name()))
                .flatMap(member -> Group.of(member).stream())
                .map(member -> new Player(
                        member.name(),
                        actor(plan, member, light, directions),
                        new Acting(member.name(), member.seed(), track, directions, scene.mood())))
                .toList();
    }

    private static Actor actor(FilmPlan plan, CastMember member, Light light, Directions directions) {
        return Casting.of(Casting.looks(plan, member), light, directions.does(member.name(), Act.SIT, 0));
    }

    /** Who is seen from one time to another. Everybody keeps their order from left to right. */
    public Ensemble between(double start, double end) {
        Set<Player> chosen = new HashSet<>();
        speakers(start, end).forEach(name -> choose(chosen, name));
        players.forEach(player -> choose(chosen, player));
        return seen.computeIfAbsent(
                chosen,
                some -> new Ensemble(players.stream().filter(some::contains).toList(), ground));
    }

    private List<String> speakers(double start, double end) {
        return timing.lines().stream()
                .filter(line -> line.start() < end && line.end() > start && line.speaker() != null)
                .map(SpokenLine::speaker)
                .toList();
    }

    private void choose(Set<Player> chosen, String name) {
        players.stream().filter(player -> player.name().equals(name)).forEach(player -> choose(chosen, player));
    }

    private static void choose(Set<Player> chosen, Player player) {
        if (chosen.size() < MOST) {
            chosen.add(player);
        }
    }
}
