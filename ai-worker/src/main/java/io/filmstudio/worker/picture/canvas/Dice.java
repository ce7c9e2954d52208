package io.filmstudio.worker.picture.canvas;

/** Repeatable chance: the same seed and question give the same answer, in any order of asking. */
public final class Dice {

    private final long seed;
    private long throwsSoFar;

    public Dice(long seed) {
        this.seed = seed;
    }

    /** A new cup of dice for a part, so that parts do not change each other. */
    public Dice part(String name) {
        return new Dice(mix(seed ^ mix(name.hashCode())));
    }

    /** The next number from 0 (inclusive) to 1 (exclusive). */
    public double next() {
        return unit(mix(seed + ++throwsSoFar * 0x9E3779B97F4A7C15L));
    }

    public double between(double low, double high) {
        return low + (high - low) * next();
    }

    public int below(int bound) {
        return (int) (next() * bound);
    }

    public boolean chance(double share) {
        return next() < share;
    }

    @SafeVarargs
    public final <T> T any(T... choices) {
        return choices[below(choices.length)];
    }

    /** The number that belongs to an index, from 0 to 1, whatever was thrown before. */
    public double at(long index) {
        return unit(mix(seed ^ mix(index)));
    }

    /** A smooth line through the numbers of the whole indices. */
    public double noise(double position) {
        long cell = (long) Math.floor(position);
        double share = position - cell;
        double eased = share * share * (3 - 2 * share);
        return at(cell) + (at(cell + 1) - at(cell)) * eased;
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }
}
