package io.filmstudio.worker.voice;

/**
 * How somebody sounds, relative to the recorded voice of a grown woman.
 *
 * @param tract length of the vocal tract, inverted: below 1 is bigger. Above 1.05 words get lost
 * @param pitchHertz added to the pitch
 * @param slowness how much longer sounds last
 */
public record Voice(double tract, double pitchHertz, double slowness, boolean robotic) {

    private static final double SMALLEST_TRACT = 1.05;

    public Voice {
        tract = Math.clamp(tract, 0.74, SMALLEST_TRACT);
    }

    Voice varied(double tractChange, double pitchChange, double slownessChange) {
        return new Voice(tract + tractChange, pitchHertz + pitchChange, slowness + slownessChange, robotic);
    }

    Voice slower(double factor) {
        return new Voice(tract, pitchHertz, slowness * factor, robotic);
    }
}
