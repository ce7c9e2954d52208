package io.filmstudio.worker.provider;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A provider did not make what it was asked for. What may have cost something is never retryable. */
public final class ProviderException extends RuntimeException {

    /** Whether the provider wants money for it. */
    public enum Charge {
        NO,
        YES,
        UNKNOWN
    }

    private final Reason reason;
    private final Charge charge;
    private final @Nullable Duration retryAfter;

    private ProviderException(Reason reason, Charge charge, @Nullable Duration retryAfter, String told) {
        super(reason.code() + ": " + told);
        this.reason = reason;
        this.charge = charge;
        this.retryAfter = retryAfter;
    }

    /** @param told what happened, for the log */
    public static ProviderException free(Reason reason, String told) {
        return new ProviderException(reason, Charge.NO, null, told);
    }

    /** Nothing was made and nothing is charged. */
    public static ProviderException refused(Reason reason, HttpReply reply) {
        return new ProviderException(reason, Charge.NO, reply.retryAfter().orElse(null), reply.told());
    }

    /** An answer came and is charged for, but is of no use. */
    public static ProviderException charged(Reason reason, String told) {
        return new ProviderException(reason, Charge.YES, null, told);
    }

    /** It may or may not have been made and charged for. */
    public static ProviderException unknown(String told) {
        return new ProviderException(Reason.OUTCOME_UNKNOWN, Charge.UNKNOWN, null, told);
    }

    public Reason reason() {
        return reason;
    }

    public Charge charge() {
        return charge;
    }

    public boolean retryable() {
        return reason.passing() && charge == Charge.NO;
    }

    /** Whether the owner of the job can do something about it. */
    public boolean userFixable() {
        return reason.userFixable();
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** A sentence for the owner of the job; the provider's own words stay in the log. */
    public String sentence() {
        return reason.sentence();
    }
}
