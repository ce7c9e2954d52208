package io.filmstudio.worker.picture.figure;

import io.filmstudio.plan.CastMember;

/**
 * Measures of a figure in its own units: soles at 0, up is negative, a grown man is 550 high.
 *
 * @param headScale size of the head compared with a grown person's
 */
record Body(
        double height,
        double headY,
        double headScale,
        double shoulderY,
        double shoulder,
        double waist,
        double hip,
        double hipY,
        double arm) {

    static final double PERSON = 550;

    private static final double SEAT = 130;

    static Body of(CastMember member) {
        boolean woman = member.gender() == CastMember.Gender.WOMAN;
        return switch (member.age()) {
            case CHILD -> new Body(405, -345, 0.96, -272, 41, 36, 40, -148, 132);
            case OLD ->
                woman
                        ? new Body(500, -436, 0.98, -356, 54, 50, 60, -204, 172)
                        : new Body(525, -460, 1, -378, 64, 58, 58, -214, 184);
            case YOUNG, ADULT ->
                woman
                        ? new Body(532, -466, 0.97, -386, 52, 40, 54, -222, 184)
                        : new Body(550, -484, 1, -402, 65, 54, 54, -228, 194);
        };
    }

    /** The same body on a chair: the legs foreshortened, all else lower. */
    Body seated() {
        double down = -SEAT - hipY;
        return new Body(
                height - down, headY + down, headScale, shoulderY + down, shoulder, waist, hip, -SEAT, arm * 0.86);
    }
}
