package io.filmstudio.script;

/** A piece of a script in reading order. */
sealed interface Element {

    /** Where and when the next scene plays. */
    record Heading(String text) implements Element {}

    /** What happens, as sentences. */
    record Action(String text) implements Element {}

    /** What somebody says; the speaker is named with the script's own words. */
    record Speech(Speaker speaker, String text, String manner) implements Element {}

    /** The end of a paragraph. */
    record Break() implements Element {}

    /** Who says something, as far as the words around it tell. */
    sealed interface Speaker {

        record Narrator() implements Speaker {}

        /** "MAYA", "the old man". */
        record Named(String phrase) implements Speaker {}

        /** "he", "she", "it", "they": somebody who was mentioned before. */
        record Pronoun(String word) implements Speaker {}

        /** Nothing says who; {@code context} is the text around the quote. */
        record Unsaid(String context) implements Speaker {}
    }
}
