package io.filmstudio.worker.elevenlabs;

import org.jspecify.annotations.Nullable;

/**
 * One line for one voice.
 *
 * @param before what the same voice said just before, or null
 * @param after what the same voice says next, or null
 * @param speed 1 is usual
 * @param seed from 0 to 2^32 - 1
 */
record SpeechRequest(
        String voiceId,
        String text,
        String language,
        @Nullable String before,
        @Nullable String after,
        double speed,
        long seed) {}
