package io.filmstudio.worker.voice;

import java.util.List;

/** Something that can speak. */
interface SpeechEngine {

    /**
     * Speaks a line; gives way to an interrupt.
     *
     * @param words at least one word with something to say
     * @param pauses how much longer than usual pauses inside the line last
     */
    Utterance speak(List<SpokenWord> words, Voice voice, double pauses) throws SpeechException, InterruptedException;
}
