package io.filmstudio.worker.voice;

/** A line could not be spoken. */
final class SpeechException extends Exception {

    SpeechException(String message, Throwable cause) {
        super(message, cause);
    }
}
