package io.filmstudio.worker.picture.speech;

import io.filmstudio.plan.SceneTiming;
import io.filmstudio.plan.SceneTiming.Phone;
import io.filmstudio.plan.SceneTiming.SpokenLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the mouth of each speaker stands at any time of a scene. */
public final class MouthTrack {

    /** Lips are seen to move a little before they are heard. */
    private static final double LEAD = 0.020;

    private static final double SMOOTHING = 0.044;
    private static final int SAMPLES = 9;

    private final SceneTiming timing;

    public MouthTrack(SceneTiming timing) {
        this.timing = timing;
    }

    /** The line that is being spoken, or null between lines. */
    public @Nullable SpokenLine lineAt(double time) {
        for (SpokenLine line : timing.lines()) {
            if (time >= line.start() && time < line.end()) {
                return line;
            }
        }
        return null;
    }

    /** The mean of the mouth around a moment, so that it glides from sound to sound. */
    public Mouth at(String speaker, double time) {
        List<Phone> near = phonesNear(speaker, time + LEAD);
        Mouth sum = new Mouth(0, 0, 0, 0);
        for (int i = 0; i < SAMPLES; i++) {
            double moment = time + LEAD + SMOOTHING * (2.0 * i / (SAMPLES - 1) - 1);
            sum = sum.plus(shapeAt(near, moment), 1.0 / SAMPLES);
        }
        return sum;
    }

    private List<Phone> phonesNear(String speaker, double time) {
        List<Phone> near = new ArrayList<>();
        for (SpokenLine line : timing.lines()) {
            if (!speaker.equals(line.speaker()) || time < line.start() - 0.1 || time > line.end() + 0.1) {
                continue;
            }
            for (Phone phone : line.phones()) {
                if (phone.end() > time - SMOOTHING && phone.start() < time + SMOOTHING) {
                    near.add(phone);
                }
            }
        }
        return near;
    }

    private static Mouth shapeAt(List<Phone> phones, double time) {
        for (Phone phone : phones) {
            if (time >= phone.start() && time < phone.end()) {
                return Viseme.of(phone.symbol()).mouth();
            }
        }
        return Mouth.SHUT;
    }
}
