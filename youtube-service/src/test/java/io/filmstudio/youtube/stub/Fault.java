package io.filmstudio.youtube.stub;

import java.util.concurrent.CountDownLatch;

/** One misbehaviour of YouTube. */
public sealed interface Fault {

    /** Keeps that many bytes, then ends the connection. */
    record Cut(int afterBytes) implements Fault {}

    /** Keeps that many bytes of those that came, and says so. */
    record KeepOnly(int bytes) implements Fault {}

    /** Refuses, and keeps nothing. */
    record Refuse(int status, String reason) implements Fault {}

    /** Refuses, keeps nothing, and never does anything else again. */
    record RefuseForGood(int status, String reason) implements Fault {}

    /** Does everything, and ends the connection without a word. */
    record LoseAnswer() implements Fault {}

    /** Does everything, and forgets the session before it answers. */
    record ForgetAfter() implements Fault {}

    /** Goes on under another address. */
    record Move() implements Fault {}

    /** Waits at the door, then behaves. */
    record Hold(CountDownLatch arrived, CountDownLatch gate) implements Fault {}

    /** Behaves. */
    record None() implements Fault {}
}
