package io.filmstudio.worker.music;

/** One note; key and velocity as in MIDI. */
record Note(Part part, double start, double seconds, int key, int velocity) {

    Note {
        key = Math.clamp(key, 0, 127);
        velocity = Math.clamp(velocity, 1, 127);
    }
}
