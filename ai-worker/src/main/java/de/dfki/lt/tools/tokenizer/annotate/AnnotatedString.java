package de.dfki.lt.tools.tokenizer.annotate;

import org.jspecify.annotations.Nullable;

/** A text with values on stretches of it and a reading position. Part of what MaryTTS asks of its tokeniser. */
public interface AnnotatedString {

    /** What {@link #setIndex} answers at the end of the text. */
    char DONE = '\uFFFF';

    /** Moves the reading position; answers the character there, or {@link #DONE}. */
    char setIndex(int index);

    /** Where the stretch of equal values around the reading position begins. */
    int getRunStart(String key);

    /** Where the stretch of equal values around the reading position ends. */
    int getRunLimit(String key);

    @Nullable Object getAnnotation(String key);

    String substring(int start, int end);
}
