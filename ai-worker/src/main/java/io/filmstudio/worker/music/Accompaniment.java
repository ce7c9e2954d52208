package io.filmstudio.worker.music;

import java.util.ArrayList;
import java.util.List;

/** How the chord instrument fills a bar. */
final class Accompaniment {

    private static final int LOWEST = 52;
    private static final int[] UP_AND_DOWN = {0, 1, 2, 3, 2, 1, 2, 1};

    private Accompaniment() {}

    static List<Note> of(Bar bar) {
        List<Integer> chord = new ArrayList<>(bar.chord(LOWEST));
        chord.add(chord.getFirst() + 12);
        return switch (bar.section().palette().pattern()) {
            case ARPEGGIO -> broken(bar, chord, 0.5, 0.9);
            case BROAD_ARPEGGIO -> broken(bar, chord, 1, 2.5);
            case STRUM -> struck(bar, chord, new double[] {0, 1, 1.5, 2.5, 3}, 0.8, 0.03);
            case OSTINATO -> repeated(bar, chord);
            case OFFBEAT -> struck(bar, chord.subList(1, 4), new double[] {1, 3}, 0.35, 0);
            case BLOCK -> struck(bar, chord, new double[] {0, 2.66}, 1.3, 0.02);
        };
    }

    private static List<Note> broken(Bar bar, List<Integer> chord, double every, double length) {
        List<Note> notes = new ArrayList<>();
        int step = 0;
        for (double beat = 0; beat < 4; beat += every) {
            int key = chord.get(UP_AND_DOWN[step % UP_AND_DOWN.length]);
            notes.add(bar.note(Part.CHORDS, beat, Math.min(length, 4 - beat), key, step == 0 ? 60 : 50));
            step++;
        }
        return notes;
    }

    private static List<Note> struck(Bar bar, List<Integer> chord, double[] beats, double length, double spread) {
        List<Note> notes = new ArrayList<>();
        for (double beat : beats) {
            for (int at = 0; at < chord.size(); at++) {
                notes.add(bar.note(Part.CHORDS, beat + at * spread, length, chord.get(at), beat == 0 ? 58 : 46));
            }
        }
        return notes;
    }

    /** The root and the fifth below it in eighths, as low strings do. */
    private static List<Note> repeated(Bar bar, List<Integer> chord) {
        List<Note> notes = new ArrayList<>();
        for (int eighth = 0; eighth < 8; eighth++) {
            int key = chord.get(eighth % 4 == 3 ? 2 : eighth % 2 == 1 ? 1 : 0) - 12;
            notes.add(bar.note(Part.CHORDS, eighth * 0.5, 0.4, key, eighth % 4 == 0 ? 62 : 48));
        }
        return notes;
    }
}
