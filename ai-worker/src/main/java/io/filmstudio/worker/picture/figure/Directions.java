package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scene's directions tell its people to do, and when. */
final class Directions {

    private static final Pattern EVERYONE = Pattern.compile("\\b(everyone|everybody|all|they|together)\\b");

    private final List<Direction> directions = new ArrayList<>();

    private record Direction(String name, Act act, double from, double to) {}

    Directions(Scene scene, SceneTiming timing) {
        for (SpokenLine line : timing.lines()) {
            String action = scene.beats().get(line.beat()).action();
            String told = scene.beats().get(line.beat()).speaker() == null ? line.text() : "";
            read(scene, (action == null ? "" : action) + " " + told, line);
        }
    }

    private void read(Scene scene, String text, SpokenLine line) {
        for (String sentence : text.toLowerCase(Locale.ROOT).split("[.!?;]+")) {
            for (Act act : Act.values()) {
                int at = act.in(sentence);
                if (at >= 0) {
                    doers(scene, sentence, at).forEach(name -> add(name, act, line));
                }
            }
        }
    }

    private void add(String name, Act act, SpokenLine line) {
        boolean lasting = act == Act.SIT || act == Act.SLEEP;
        double from = act == Act.SIT ? 0 : line.start() - 0.6;
        directions.add(new Direction(name, act, from, lasting ? Double.MAX_VALUE : line.end() + 0.8));
    }

    /** Who is named last before the verb; everybody when the sentence speaks of all. */
    private static List<String> doers(Scene scene, String sentence, int verb) {
        Matcher all = EVERYONE.matcher(sentence.substring(0, verb));
        String nearest = null;
        int best = all.find() ? all.start() : -1;
        boolean everyone = best >= 0;
        for (String name : scene.present()) {
            int at = sentence.lastIndexOf(name.toLowerCase(Locale.ROOT), verb);
            if (at > best) {
                best = at;
                nearest = name;
                everyone = false;
            }
        }
        return everyone ? scene.present() : nearest == null ? List.of() : List.of(nearest);
    }

    boolean does(String name, Act act, double time) {
        return directions.stream()
                .anyMatch(one -> one.act == act && one.name.equals(name) && time >= one.from && time < one.to);
    }

    /** How much somebody does something, from 0 to 1, easing in and out. */
    double strength(String name, Act act, double time) {
        double sum = 0;
        for (int i = -2; i <= 2; i++) {
            sum += does(name, act, time + 0.12 * i) ? 0.2 : 0;
        }
        return sum;
    }
}
