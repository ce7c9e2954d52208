package io.filmstudio.aijob.lease;

/** What a worker hears about its lease. */
record Reply(Word reply) {

    static final Reply OK = new Reply(Word.OK);
    static final Reply CANCEL = new Reply(Word.CANCEL);
    static final Reply FENCED = new Reply(Word.FENCED);

    enum Word {
        OK,
        /** Nobody wants the task any more. */
        CANCEL,
        /** The task is somebody else's by now: stop, and write nothing. */
        FENCED
    }
}
