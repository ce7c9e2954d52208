package io.filmstudio.worker.picture.shot;

import io.filmstudio.plan.Beat.Shot;
import io.filmstudio.plan.Scene;
import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import io.filmstudio.plan.SceneTiming.Word;
import java.util.ArrayList;
import java.util.List;

/** Decides where to cut: at the lines, and at sentences inside long ones. */
final class CutList {

    /** The picture changes a little before the words. */
    private static final double AHEAD = 0.22;

    private static final double SHORTEST = 1.5;
    private static final double LONGEST = 7;

    private final Scene scene;
    private final SceneTiming timing;
    private final List<Cut> cuts = new ArrayList<>();

    private CutList(Scene scene, SceneTiming timing) {
        this.scene = scene;
        this.timing = timing;
    }

    static List<Cut> of(Scene scene, SceneTiming timing) {
        CutList list = new CutList(scene, timing);
        list.cuts.add(new Cut(0, Shot.WIDE, null));
        timing.lines().forEach(list::add);
        return List.copyOf(list.cuts);
    }

    private void add(SpokenLine line) {
        Shot kind = scene.beats().get(line.beat()).shot();
        cut(line.start() - AHEAD, kind, line);
        for (Word word : line.words()) {
            boolean sentence = word.text().matches(".*[.!?]['\"”’]*") && word.end() < line.end() - 0.8;
            if (sentence && word.end() - cuts.getLast().time() > LONGEST / 2) {
                cut(word.end() - 0.05, other(cuts.getLast().kind()), line);
            }
        }
    }

    private void cut(double time, Shot kind, SpokenLine line) {
        Cut last = cuts.getLast();
        boolean same = last.kind() == kind && java.util.Objects.equals(last.who(), line.speaker());
        if (time - last.time() < SHORTEST) {
            if (cuts.size() == 1 && last.time() == 0) {
                cuts.set(0, new Cut(0, kind, line.speaker()));
            }
            return;
        }
        if (!same && timing.seconds() - time > 0.8) {
            cuts.add(new Cut(time, kind, line.speaker()));
        }
    }

    private static Shot other(Shot kind) {
        return kind == Shot.CLOSE_UP ? Shot.MEDIUM : kind == Shot.MEDIUM ? Shot.CLOSE_UP : Shot.MEDIUM;
    }
}
