package io.filmstudio.worker.music;

/** How chords are played. */
enum Pattern {
    ARPEGGIO,
    BROAD_ARPEGGIO,
    STRUM,
    OSTINATO,
    OFFBEAT,
    BLOCK
}
