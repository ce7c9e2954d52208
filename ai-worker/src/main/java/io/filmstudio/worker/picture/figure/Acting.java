package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.Mood;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.worker.picture.canvas.Dice;
import io.filmstudio.worker.picture.speech.Mouth;
import io.filmstudio.worker.picture.speech.MouthTrack;

/** Decides how somebody moves: breathes, blinks, turns to the one who speaks, gestures while speaking. */
final class Acting {

    private static final double TURN_SECONDS = 0.45;

    private final String name;
    private final Dice dice;
    private final MouthTrack track;
    private final double mood;
    private final Directions directions;

    Acting(String name, long seed, MouthTrack track, Directions directions, Mood mood) {
        this.directions = directions;
        this.name = name;
        this.dice = new Dice(seed).part("acting");
        this.track = track;
        this.mood = switch (mood) {
            case JOYFUL, PLAYFUL -> 1;
            case CALM, ROMANTIC, HEROIC -> 0.55;
            case MYSTERIOUS -> 0.1;
            case TENSE -> -0.25;
            case SAD -> -0.55;
        };
    }

    /** Says to which side somebody else stands: -1 left, 1 right, 0 nowhere. */
    interface Sides {
        double of(String other);
    }

    Pose at(double time, Sides sides) {
        double phase = 6.28 * dice.at(0);
        Mouth mouth = track.at(name, time);
        double talking = talking(time);
        SpokenLine line = track.lineAt(time);
        String text = line == null || !name.equals(line.speaker()) ? "" : line.text();
        double excited = text.contains("!") ? 1 : 0.45;
        Pose pose = new Pose(
                Math.sin(time * 1.9 + phase),
                0.012 * Math.sin(time * 0.7 + phase) + 0.012 * talking * Math.sin(time * 2.6),
                0,
                turn(time, sides),
                0.5 * talking * (dice.noise(time * 2.2 + 40) - 0.5) + 0.12 * Math.sin(time * 0.9 + phase),
                blink(time),
                talking * (text.endsWith("?") ? 0.9 : 0.7 * (dice.noise(time * 1.1 + 9) - 0.35))
                        + (mood < 0 ? -0.25 : 0.1),
                mood * (1 - 0.3 * talking),
                gesture(talking, excited * (dice.noise(time * 1.3) - 0.3), 0.14 + 0.04 * Math.sin(time * 1.1 + phase)),
                gesture(
                        talking,
                        excited * (dice.noise(time * 1.1 + 77) - 0.35),
                        0.12 + 0.04 * Math.sin(time * 0.9 + phase)),
                mouth);
        return directed(pose, time, phase);
    }

    private Pose directed(Pose pose, double time, double phase) {
        double cheer = directions.strength(name, Act.CHEER, time);
        double wave = directions.strength(name, Act.WAVE, time);
        double sleep = directions.strength(name, Act.SLEEP, time);
        double glad = Math.max(cheer, directions.strength(name, Act.LAUGH, time));
        double sad = directions.strength(name, Act.WEEP, time);
        return new Pose(
                pose.breath(),
                pose.lean() + 0.03 * cheer * Math.sin(time * 6 + phase),
                22 * cheer * Math.abs(Math.sin(time * 5.2 + phase)),
                pose.yaw() * (1 - sleep),
                pose.nod() + 0.9 * sleep + 0.7 * sad,
                Math.max(pose.blink(), Math.max(sleep, 0.55 * sad)),
                pose.brow() + 0.5 * glad - 0.7 * sad,
                Math.clamp(pose.smile() + glad - 1.4 * sad, -1, 1),
                Math.max(pose.left(), 1.25 * cheer + 0.1 * cheer * Math.sin(time * 7 + phase)),
                Math.max(pose.right(), Math.max(cheer, wave) * (1.25 + 0.14 * Math.sin(time * 9 + phase))),
                pose.mouth());
    }

    private static double gesture(double talking, double beat, double rest) {
        return Math.clamp(rest + talking * 1.1 * Math.max(0, beat), 0, 0.9);
    }

    /** 1 while speaking, easing in and out. */
    private double talking(double time) {
        double most = 0;
        for (double ahead = -0.3; ahead <= 0.31; ahead += 0.1) {
            SpokenLine line = track.lineAt(time + ahead);
            if (line != null && name.equals(line.speaker())) {
                most += 1.0 / 7;
            }
        }
        return most;
    }

    private double turn(double time, Sides sides) {
        double sum = 0;
        int samples = 6;
        for (int i = 0; i < samples; i++) {
            sum += goal(time - TURN_SECONDS * i / samples, sides);
        }
        return sum / samples;
    }

    private double goal(double time, Sides sides) {
        SpokenLine line = track.lineAt(time);
        double wander = 0.5 * (dice.noise(time * 0.4 + 300) - 0.5);
        if (line == null || line.speaker() == null) {
            return wander + 0.3 * sides.of("");
        }
        if (name.equals(line.speaker())) {
            return 0.45 * sides.of("") + wander * 0.6;
        }
        return 0.8 * sides.of(line.speaker()) + wander * 0.3;
    }

    private double blink(double time) {
        double period = 2.8 + 1.6 * dice.at(5);
        double since = (time + period * dice.at(6)) % period;
        boolean twice = dice.at(1000 + (long) ((time + period * dice.at(6)) / period)) < 0.2;
        return Math.max(lid(since), twice ? lid(since - 0.26) : 0);
    }

    private static double lid(double since) {
        return since < 0 || since > 0.18 ? 0 : Math.sin(since / 0.18 * Math.PI);
    }
}
