package io.filmstudio.worker.picture.stage;

/**
 * Where actors stand, in stage units.
 *
 * @param footY height of their soles in the wide frame
 * @param personHeight how tall a grown person is
 * @param middle where a single actor stands
 * @param reach how far to both sides others may stand
 */
public record Ground(double footY, double personHeight, double middle, double reach) {

    public static final Ground OUTSIDE = new Ground(626, 295, 640, 330);
    public static final Ground INSIDE = new Ground(668, 400, 640, 330);
}
