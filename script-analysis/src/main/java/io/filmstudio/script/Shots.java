package io.filmstudio.script;

import io.filmstudio.plan.Beat.Shot;
import java.util.List;
import java.util.SplittableRandom;

/** Chooses how near the camera is: a scene opens wide, feelings are seen close, and no shot comes three times running. */
final class Shots {

    private static final List<Shot> ALL = List.of(Shot.WIDE, Shot.MEDIUM, Shot.CLOSE_UP);

    private final SplittableRandom random;
    private Shot last = Shot.CLOSE_UP;
    private int run;

    Shots(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Shot next(boolean opening, boolean spokenBySomebodySeen, String text) {
        Shot shot = opening ? opening(spokenBySomebodySeen) : wish(spokenBySomebodySeen, text);
        if (shot == last && ++run >= 2) {
            shot = ALL.get((shot.ordinal() + 1 + random.nextInt(2)) % ALL.size());
        }
        run = shot == last ? run : 0;
        last = shot;
        return shot;
    }

    private Shot opening(boolean spoken) {
        return spoken && random.nextInt(4) == 0 ? Shot.MEDIUM : Shot.WIDE;
    }

    private Shot wish(boolean spoken, String text) {
        boolean strong = text.endsWith("!") || text.endsWith("?") || text.length() < 30;
        int dice = random.nextInt(10);
        if (spoken) {
            return strong && dice < 7 || dice < 4 ? Shot.CLOSE_UP : Shot.MEDIUM;
        }
        return dice < 5 ? Shot.WIDE : dice < 8 ? Shot.MEDIUM : Shot.CLOSE_UP;
    }
}
