package io.filmstudio.worker.lease;

import io.filmstudio.worker.task.Progress;

/** The newest word of a working thread. Rings when the step has changed. */
final class LatestProgress implements Progress {

    private final Bell bell;
    private double fraction;
    private String step = "starting";

    LatestProgress(Bell bell) {
        this.bell = bell;
    }

    @Override
    public synchronized void report(double reported, String reportedStep) {
        fraction = Math.clamp(reported, 0, 1);
        if (!step.equals(reportedStep)) {
            step = reportedStep;
            bell.ring();
        }
    }

    synchronized double fraction() {
        return fraction;
    }

    synchronized String step() {
        return step;
    }
}
