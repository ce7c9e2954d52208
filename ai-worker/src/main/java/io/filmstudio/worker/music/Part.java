package io.filmstudio.worker.music;

/** What an instrument does in a piece. Each part has a MIDI channel of its own. */
enum Part {
    LEAD(0, 108, 60),
    CHORDS(1, 120, 45),
    PAD(2, 78, 70),
    BASS(3, 100, 20),
    COLOR(4, 104, 64),
    DRUMS(9, 118, 30);

    final int channel;
    private final int volume;
    final int reverb;

    Part(int channel, int volume, int reverb) {
        this.channel = channel;
        this.volume = volume;
        this.reverb = reverb;
    }

    /** The volume at which a program of the SoundFont balances with the others; held notes are louder than plucked ones. */
    int volume(int program) {
        boolean loud = this != PAD && this != DRUMS && Instruments.HELD.contains(program);
        return loud ? volume * 3 / 4 : volume;
    }

    /** Where it sits between left (0) and right (127). */
    int pan() {
        return switch (this) {
            case LEAD, BASS, DRUMS -> 64;
            case CHORDS -> 48;
            case PAD -> 72;
            case COLOR -> 86;
        };
    }
}
