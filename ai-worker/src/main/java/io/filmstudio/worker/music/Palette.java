package io.filmstudio.worker.music;

import java.util.List;

/**
 * The sound of a mood: scale, tempo, harmony and who plays what.
 *
 * @param progressions degrees of the chords of four bars, counted from 0
 * @param lead, chords, pad, bass, color programs of General MIDI
 * @param density how busy the melody is, from 0 to 1
 */
record Palette(
        Scale scale,
        double beatsPerMinute,
        List<List<Integer>> progressions,
        int lead,
        int chords,
        int pad,
        int bass,
        int color,
        Pattern pattern,
        Groove groove,
        double density) {

    Palette scaled(Scale other) {
        return new Palette(
                other, beatsPerMinute, progressions, lead, chords, pad, bass, color, pattern, groove, density);
    }

    Palette at(double factor) {
        return new Palette(
                scale, beatsPerMinute * factor, progressions, lead, chords, pad, bass, color, pattern, groove, density);
    }

    Palette played(int newLead, int newChords, int newPad, int newColor) {
        return new Palette(
                scale,
                beatsPerMinute,
                progressions,
                newLead,
                newChords,
                newPad,
                bass,
                newColor,
                pattern,
                groove,
                density);
    }

    Palette moving(Pattern newPattern, Groove newGroove) {
        return new Palette(
                scale, beatsPerMinute, progressions, lead, chords, pad, bass, color, newPattern, newGroove, density);
    }

    int program(Part part) {
        return switch (part) {
            case LEAD -> lead;
            case CHORDS -> chords;
            case PAD -> pad;
            case BASS -> bass;
            case COLOR -> color;
            case DRUMS -> 0;
        };
    }
}
