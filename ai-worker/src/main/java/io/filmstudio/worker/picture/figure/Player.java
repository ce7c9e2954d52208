package io.filmstudio.worker.picture.figure;

/** Somebody of a scene: what they look like and how they act. */
record Player(String name, Actor actor, Acting acting) {}
