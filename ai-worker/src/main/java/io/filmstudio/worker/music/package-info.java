/** Composes and plays music: for films scene by scene, and tunes from a prompt. */
@NullMarked
package io.filmstudio.worker.music;

import org.jspecify.annotations.NullMarked;
