package io.filmstudio.worker.elevenlabs;

import io.filmstudio.plan.SceneTiming.Phone;
import io.filmstudio.plan.SceneTiming.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** When each character of a line is heard, in seconds from its start. */
record Alignment(List<Heard> characters) {

    /** @param text one character as it was written */
    record Heard(String text, double start, double end) {

        boolean isSpace() {
            return text.isBlank();
        }
    }

    /** Empty when there are no times, or none that make sense. */
    static Optional<Alignment> read(JsonNode node) {
        JsonNode texts = node.path("characters");
        JsonNode starts = node.path("character_start_times_seconds");
        JsonNode ends = node.path("character_end_times_seconds");
        if (!texts.isArray() || texts.isEmpty() || texts.size() != starts.size() || texts.size() != ends.size()) {
            return Optional.empty();
        }
        List<Heard> characters = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < texts.size(); i++) {
            var heard = new Heard(
                    texts.path(i).asString(""),
                    starts.path(i).asDouble(-1),
                    ends.path(i).asDouble(-1));
            if (heard.start() < at || heard.end() < heard.start()) {
                return Optional.empty();
            }
            at = heard.start();
            characters.add(heard);
        }
        return Optional.of(new Alignment(List.copyOf(characters)));
    }

    double end() {
        return characters.getLast().end();
    }

    /** Whether these are the characters of that text, but for spaces. */
    boolean spells(String text) {
        StringBuilder spelt = new StringBuilder();
        characters.forEach(heard -> spelt.append(heard.text()));
        return spelt.toString().replaceAll("\\s+", "").equals(text.replaceAll("\\s+", ""));
    }

    /** @param seconds how long the sound lasts: no word is heard after its end */
    List<Word> words(double seconds) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        double start = 0;
        double end = 0;
        for (Heard heard : characters) {
            if (heard.isSpace()) {
                add(words, word, start, end);
            } else {
                start = word.isEmpty() ? heard.start() : start;
                end = Math.min(heard.end(), seconds);
                word.append(heard.text());
            }
        }
        add(words, word, start, end);
        return words;
    }

    private static void add(List<Word> words, StringBuilder word, double start, double end) {
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), start, Math.max(end, start + 0.01)));
            word.setLength(0);
        }
    }

    /** What the mouth does, guessed from the letters; empty for scripts whose letters do not tell. */
    Optional<List<Phone>> phones(double seconds) {
        boolean readable = characters.stream()
                .allMatch(heard ->
                        heard.text().codePoints().noneMatch(Character::isLetter) || LetterSounds.knows(heard.text()));
        if (!readable) {
            return Optional.empty();
        }
        List<Phone> phones = new ArrayList<>();
        double at = 0;
        for (Heard heard : characters) {
            String symbol = LetterSounds.of(heard.text());
            if (heard.end() > at) {
                fill(phones, at, heard.start());
                phones.add(new Phone(symbol, Math.max(at, heard.start()), heard.end()));
                at = heard.end();
            }
        }
        fill(phones, at, seconds);
        return Optional.of(List.copyOf(phones));
    }

    private static void fill(List<Phone> phones, double from, double to) {
        if (to > from) {
            phones.add(new Phone("_", from, to));
        }
    }
}
