package io.filmstudio.worker.task;

import io.filmstudio.worker.voice.LineSpeaker;

/** Who speaks the lines of a task. */
@FunctionalInterface
interface Speakers {

    LineSpeaker<InterruptedException> of(TaskRun run);
}
