/** Voices by ElevenLabs: speech together with the time of every character. */
@NullMarked
package io.filmstudio.worker.elevenlabs;

import org.jspecify.annotations.NullMarked;
