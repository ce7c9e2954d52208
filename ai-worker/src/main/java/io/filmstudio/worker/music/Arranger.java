package io.filmstudio.worker.music;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes the notes of a section: bass, chords, pad, melody, colour and drums. */
final class Arranger {

    private static final int MIDDLE_C = 60;
    private static final int BEATS = 4;

    private final int tonic;
    private final Motif motif;
    private final Speech speech;
    private final SplittableRandom random;
    private final List<Note> notes = new ArrayList<>();

    /** {@code tonic}: half-tones above C. */
    Arranger(int tonic, Motif motif, Speech speech, SplittableRandom random) {
        this.tonic = tonic;
        this.motif = motif;
        this.speech = speech;
        this.random = random;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    void write(Section section) {
        List<Integer> chords = Harmony.of(section, random);
        for (int bar = 0; bar < chords.size(); bar++) {
            boolean closing = section.last() && bar == chords.size() - 1;
            Bar here = new Bar(section, bar, chords.get(bar), tonic);
            if (closing) {
                writeClose(here);
            } else {
                writeBar(here, bar);
            }
        }
    }

    private void writeBar(Bar bar, int index) {
        boolean opening = bar.section().start() == 0 && index == 0;
        bar.chord(MIDDLE_C - 5).forEach(key -> add(Part.PAD, bar, 0, BEATS, key, 50));
        Accompaniment.of(bar).forEach(notes::add);
        if (!opening) {
            writeBass(bar);
            writeMelody(bar, index);
            bar.section()
                    .palette()
                    .groove()
                    .hits
                    .forEach(hit -> add(Part.DRUMS, bar, hit.beat(), 0.4, hit.key(), hit.velocity()));
        }
        if (index % 2 == 1) {
            writeColor(bar);
        }
    }

    private void writeBass(Bar bar) {
        int root = bar.key(bar.degree(), MIDDLE_C - 24);
        boolean walking = bar.section().palette().beatsPerMinute() > 90;
        add(Part.BASS, bar, 0, walking ? 1.8 : 3.8, root, 66);
        if (walking) {
            add(Part.BASS, bar, 2, 1.8, bar.key(bar.degree() + 4, MIDDLE_C - 24), 56);
        }
    }

    /** Two bars of motif, two of answer; rests where the mood wants few notes and softer while somebody speaks. */
    private void writeMelody(Bar bar, int index) {
        Palette palette = bar.section().palette();
        Motif figure = index % 4 < 2 ? motif : motif.answer();
        boolean rests = random.nextDouble() > 0.45 + palette.density() * 0.55;
        if (rests) {
            return;
        }
        List<Motif.Step> steps = figure.steps();
        for (int at = 0; at < steps.size(); at++) {
            Motif.Step step = steps.get(at);
            boolean skipped = at > 0 && random.nextDouble() > 0.35 + palette.density();
            double next = at + 1 < steps.size() ? steps.get(at + 1).beat() : BEATS;
            if (!skipped) {
                int degree = step.beat() % 2 == 0
                        ? bar.nearestChordDegree(bar.degree() + step.degree())
                        : palette.scale().melodicAtOrBelow(bar.degree() + step.degree());
                add(
                        Part.LEAD,
                        bar,
                        step.beat(),
                        (next - step.beat()) * 0.95,
                        bar.key(degree, MIDDLE_C + 7),
                        70 + random.nextInt(-5, 6));
            }
        }
    }

    private void writeColor(Bar bar) {
        List<Integer> chord = bar.chord(MIDDLE_C + 10);
        double beat = random.nextInt(2) * 2 + 0.5;
        for (int at = 0; at < 2; at++) {
            add(Part.COLOR, bar, beat + at * 0.5, 1.5, chord.get((at + 1) % chord.size()), 48);
        }
    }

    /** The last chord is struck by all and rings out. */
    private void writeClose(Bar bar) {
        add(Part.BASS, bar, 0, BEATS, bar.key(0, MIDDLE_C - 24), 64);
        bar.chord(MIDDLE_C - 5).forEach(key -> add(Part.PAD, bar, 0, BEATS, key, 56));
        List<Integer> chord = bar.chord(MIDDLE_C);
        for (int at = 0; at < chord.size(); at++) {
            add(Part.CHORDS, bar, at * 0.12, BEATS - at * 0.12, chord.get(at), 62);
        }
        add(Part.LEAD, bar, 0, BEATS, bar.key(0, MIDDLE_C + 7), 62);
    }

    private void add(Part part, Bar bar, double beat, double beats, int key, int velocity) {
        Note note = bar.note(part, beat, beats, key, velocity);
        boolean stepsBack = part == Part.LEAD || part == Part.COLOR;
        notes.add(
                stepsBack && speech.at(note.start())
                        ? new Note(part, note.start(), note.seconds(), key, velocity * 2 / 3)
                        : note);
    }
}
