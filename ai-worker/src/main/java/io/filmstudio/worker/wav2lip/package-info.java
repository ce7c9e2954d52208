/** Lips put to a recording by a Wav2Lip worker that speaks Cog's HTTP contract. */
@NullMarked
package io.filmstudio.worker.wav2lip;

import org.jspecify.annotations.NullMarked;
