package io.filmstudio.script;

/** Seeds that depend on a film's seed and on a name, the same on every machine. */
final class Seeds {

    private Seeds() {}

    static long mix(long seed, String name) {
        long mixed = seed;
        for (int at = 0; at < name.length(); at++) {
            mixed = (mixed ^ name.charAt(at)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        return mixed;
    }
}
