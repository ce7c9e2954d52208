package io.filmstudio.worker.voice;

/** Where a recording begins and ends to be heard, in seconds. */
record SoundedPart(double start, double end) {

    private static final float AUDIBLE = 0.01f;

    static SoundedPart of(float[] samples) {
        int first = 0;
        int last = samples.length;
        while (first < samples.length && Math.abs(samples[first]) < AUDIBLE) {
            first++;
        }
        while (last > first && Math.abs(samples[last - 1]) < AUDIBLE) {
            last--;
        }
        return new SoundedPart(first / (double) Recording.SAMPLE_RATE, last / (double) Recording.SAMPLE_RATE);
    }
}
