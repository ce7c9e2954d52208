package io.filmstudio.worker.music;

import io.filmstudio.plan.SceneTiming;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When somebody speaks, in seconds of the film. */
final class Speech {

    private final TreeMap<Double, Double> lines = new TreeMap<>();

    static Speech none() {
        return new Speech();
    }

    static Speech of(List<SceneTiming> timings) {
        Speech speech = new Speech();
        double start = 0;
        for (SceneTiming timing : timings) {
            for (SceneTiming.SpokenLine line : timing.lines()) {
                speech.lines.put(start + line.start(), start + line.end());
            }
            start += timing.seconds();
        }
        return speech;
    }

    boolean at(double second) {
        Map.Entry<Double, Double> line = lines.floorEntry(second);
        return line != null && line.getValue() > second;
    }
}
