package io.filmstudio.worker.stablediffusion;

/**
 * @param avoid what must not be seen
 * @param seed from 0 to 2^32 - 1; the same request gives the same picture
 */
record PictureRequest(String prompt, String avoid, long seed) {}
