package io.filmstudio.worker.music;

import java.util.Set;

/** Programs of General MIDI, counted from 0. */
final class Instruments {

    static final int PIANO = 0;
    static final int CELESTA = 8;
    static final int GLOCKENSPIEL = 9;
    static final int VIBRAPHONE = 11;
    static final int MARIMBA = 12;
    static final int DULCIMER = 15;
    static final int GUITAR = 24;
    static final int BASS = 32;
    static final int VIOLIN = 40;
    static final int CELLO = 42;
    static final int TREMOLO_STRINGS = 44;
    static final int PIZZICATO = 45;
    static final int HARP = 46;
    static final int STRINGS = 48;
    static final int CHOIR = 52;
    static final int TRUMPET = 56;
    static final int HORN = 60;
    static final int SAXOPHONE = 65;
    static final int OBOE = 68;
    static final int BASSOON = 70;
    static final int CLARINET = 71;
    static final int FLUTE = 73;
    static final int SHAKUHACHI = 77;
    static final int WARM_PAD = 89;
    static final int SITAR = 104;
    static final int KOTO = 107;
    static final int KALIMBA = 108;

    /** Those that sound as long as a note is held. */
    static final Set<Integer> HELD = Set.of(
            VIOLIN,
            CELLO,
            TREMOLO_STRINGS,
            STRINGS,
            CHOIR,
            TRUMPET,
            HORN,
            SAXOPHONE,
            OBOE,
            BASSOON,
            CLARINET,
            FLUTE,
            SHAKUHACHI,
            WARM_PAD);

    private Instruments() {}
}
