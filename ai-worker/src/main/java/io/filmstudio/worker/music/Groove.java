package io.filmstudio.worker.music;

import java.util.List;

/** What the drums do in a bar of four beats. */
enum Groove {
    NONE(List.of()),
    HEARTBEAT(List.of(new Hit(0, 41, 62), new Hit(0.5, 41, 44), new Hit(2, 41, 56))),
    MARCH(List.of(
            new Hit(0, 41, 78),
            new Hit(1, 38, 44),
            new Hit(1.5, 38, 34),
            new Hit(2, 41, 66),
            new Hit(3, 38, 46),
            new Hit(3.5, 38, 36),
            new Hit(3.75, 38, 40))),
    LIGHT(List.of(
            new Hit(0, 36, 52),
            new Hit(0.5, 82, 30),
            new Hit(1, 82, 38),
            new Hit(1.5, 82, 30),
            new Hit(2, 36, 46),
            new Hit(2.5, 82, 30),
            new Hit(3, 82, 40),
            new Hit(3.5, 82, 32))),
    HAND_DRUMS(List.of(
            new Hit(0, 64, 72),
            new Hit(0.75, 62, 48),
            new Hit(1.5, 63, 56),
            new Hit(2, 64, 60),
            new Hit(2.5, 62, 46),
            new Hit(3, 63, 58),
            new Hit(3.5, 62, 50),
            new Hit(3.75, 62, 40))),
    BRUSHES(List.of(
            new Hit(0, 51, 40),
            new Hit(1, 51, 46),
            new Hit(1.66, 51, 34),
            new Hit(1, 42, 30),
            new Hit(2, 51, 40),
            new Hit(3, 51, 46),
            new Hit(3.66, 51, 34),
            new Hit(3, 42, 30))),
    BEAT(List.of(
            new Hit(0, 36, 80),
            new Hit(0.5, 42, 40),
            new Hit(1, 38, 66),
            new Hit(1.5, 42, 44),
            new Hit(2, 36, 74),
            new Hit(2.5, 36, 52),
            new Hit(2.5, 42, 40),
            new Hit(3, 38, 68),
            new Hit(3.5, 42, 44)));

    /** A stroke: beat in the bar, key of the General MIDI drum kit, strength. */
    record Hit(double beat, int key, int velocity) {}

    final List<Hit> hits;

    Groove(List<Hit> hits) {
        this.hits = hits;
    }
}
