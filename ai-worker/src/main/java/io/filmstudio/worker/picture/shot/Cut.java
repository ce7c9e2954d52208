package io.filmstudio.worker.picture.shot;

import io.filmstudio.plan.Beat.Shot;
import org.jspecify.annotations.Nullable;

/** What is to be seen from a time on: how near, and who is meant. */
record Cut(double time, Shot kind, @Nullable String who) {}
