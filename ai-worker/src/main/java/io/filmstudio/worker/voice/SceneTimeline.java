package io.filmstudio.worker.voice;

import io.filmstudio.plan.Beat;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.Phone;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.plan.SceneTiming.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lays lines one after the other with the pauses a viewer needs. */
final class SceneTimeline {

    private static final double CARD_SECONDS = 3;
    private static final double SILENT_SCENE_SECONDS = 4;
    private static final double SHORTEST_SECONDS = 3;
    private static final double LEAD_IN = 0.7;
    private static final double TAIL = 1.0;
    private static final double WATCHING = 0.8;
    private static final double OTHER_SPEAKER = 0.45;
    private static final double SAME_SPEAKER = 0.28;
    private static final double SAME_SENTENCE = 0.06;

    private final Scene scene;
    private final double pace;
    private final int framesPerSecond;
    private final List<SpokenLine> lines = new ArrayList<>();
    private final List<Utterance> utterances = new ArrayList<>();
    private double end;

    SceneTimeline(Scene scene, double pace, int framesPerSecond) {
        this.scene = scene;
        this.pace = pace;
        this.framesPerSecond = framesPerSecond;
    }

    void add(int index, Utterance utterance) {
        Beat beat = scene.beats().get(index);
        double start = wholeSample(end + pauseBefore(index) * pace);
        end = start + utterance.seconds();
        lines.add(new SpokenLine(
                index,
                beat.speaker(),
                beat.text(),
                start,
                end,
                utterance.words().stream()
                        .map(word -> new Word(word.text(), start + word.start(), start + word.end()))
                        .toList(),
                utterance.phones().stream()
                        .map(phone -> new Phone(phone.symbol(), start + phone.start(), start + phone.end()))
                        .toList()));
        utterances.add(utterance);
    }

    private double pauseBefore(int index) {
        Beat beat = scene.beats().get(index);
        double watching = beat.action() == null ? 0 : WATCHING;
        if (index == 0) {
            return LEAD_IN + watching;
        }
        Beat before = scene.beats().get(index - 1);
        boolean same = Objects.equals(before.speaker(), beat.speaker());
        return watching + (same ? (isWhole(before.text()) ? SAME_SPEAKER : SAME_SENTENCE) : OTHER_SPEAKER);
    }

    private static boolean isWhole(String text) {
        return ".!?…\"'।。！？؟۔".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static double wholeSample(double seconds) {
        return Math.round(seconds * Recording.SAMPLE_RATE) / (double) Recording.SAMPLE_RATE;
    }

    Recording recording() {
        double seconds = Math.ceil(wanted() * framesPerSecond - 1e-6) / framesPerSecond;
        short[] samples = new short[(int) Math.round(seconds * Recording.SAMPLE_RATE)];
        for (int index = 0; index < lines.size(); index++) {
            int from = (int) Math.round(lines.get(index).start() * Recording.SAMPLE_RATE);
            float[] sound = utterances.get(index).samples();
            for (int at = 0; at < sound.length; at++) {
                samples[from + at] = (short) Math.round(sound[at] * Short.MAX_VALUE);
            }
        }
        return new Recording(samples, new SceneTiming(scene.index(), seconds, List.copyOf(lines)));
    }

    private double wanted() {
        if (scene.kind() != Scene.Kind.STORY) {
            return CARD_SECONDS;
        }
        return lines.isEmpty() ? SILENT_SCENE_SECONDS * pace : Math.max(SHORTEST_SECONDS, end + TAIL * pace);
    }
}
