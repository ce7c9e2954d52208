package io.filmstudio.credit.ledger;

import io.filmstudio.credit.ledger.Transfer.Kind;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of the ledger: what each business fact does to a wallet. Nothing here touches the database. */
public final class Postings {

    private Postings() {}

    /** New credits; debt takes its share first. */
    public static Transfer credit(Wallet wallet, Kind kind, UUID id, long credits, String reason) {
        long paid = Math.min(credits, wallet.debt());
        return line(wallet, kind, id, credits, reason, new Deltas(credits - paid, 0, 0, -paid, 0));
    }

    /** New credits that expire with their period. */
    public static Transfer allowance(Wallet wallet, UUID id, long credits, String reason) {
        long paid = Math.min(credits, wallet.debt());
        long left = credits - paid;
        return line(wallet, Kind.GRANT, id, credits, reason, new Deltas(left, 0, 0, -paid, left));
    }

    /** What is left of an allowance goes when its period ends; the wallet must have some left. */
    public static Transfer lapse(Wallet wallet, UUID id, String reason) {
        long left = wallet.allowance();
        return line(wallet, Kind.EXPIRY, id, left, reason, new Deltas(0, left, 0, 0, -left));
    }

    /** Credits taken back after a refund of money: bought ones before the allowance, and what is spent as debt. */
    public static Transfer refund(Wallet wallet, UUID id, long credits, String reason) {
        long taken = Math.min(credits, wallet.spendable());
        long fromAllowance = Math.max(0, wallet.allowance() - (wallet.spendable() - taken));
        return line(wallet, Kind.REFUND, id, credits, reason, new Deltas(0, taken, 0, credits - taken, -fromAllowance));
    }

    /** Sets credits aside, those that expire first; the wallet must be able to hold them. */
    public static Transfer hold(Wallet wallet, UUID id, UUID jobId, int run, long credits) {
        long expiring = Math.min(wallet.allowance(), credits);
        UUID allowanceId = expiring == 0 ? null : wallet.allowanceId();
        return hold(wallet, id, jobId, run, credits, allowanceId, expiring, -expiring);
    }

    /** Sets aside what was granted for this very hold: what is not captured of it goes the way it came. */
    public static Transfer matchedHold(Wallet wallet, Transfer grant, UUID id, UUID jobId, int run) {
        return hold(wallet, id, jobId, run, grant.amount(), grant.id(), grant.amount(), 0);
    }

    /** Uses up the id of a hold that was never placed, so that it cannot be placed any more. */
    public static Transfer voidHold(Wallet wallet, UUID holdId, UUID jobId, int run) {
        return new Transfer(holdId, wallet.id(), Kind.RELEASE, 0, null, jobId, run, null, 0, null, 0, 0, 0, 0, 0);
    }

    /**
     * Ends a hold: charges {@code captured} of it, the allowance first, and gives the rest back. What comes back of an
     * allowance that has expired meanwhile expires too, and debt takes its share of the rest.
     */
    public static Transfer settle(Wallet wallet, Transfer hold, Kind kind, UUID id, long captured) {
        long unspent = Math.max(0, hold.fromAllowance() - captured);
        long renewed = Objects.equals(hold.allowanceId(), wallet.allowanceId()) ? unspent : 0;
        long expired = unspent - renewed;
        long back = hold.amount() - captured - expired;
        long paid = Math.min(back, wallet.debt());
        return new Transfer(
                id,
                wallet.id(),
                kind,
                kind == Kind.CAPTURE ? captured : hold.amount(),
                hold.id(),
                hold.jobId(),
                hold.run(),
                null,
                0,
                null,
                0,
                captured + expired + paid,
                -hold.amount(),
                -paid,
                Math.min(renewed, back - paid));
    }

    private static Transfer hold(
            Wallet wallet,
            UUID id,
            UUID jobId,
            int run,
            long credits,
            @Nullable UUID allowanceId,
            long fromAllowance,
            long allowanceDelta) {
        return new Transfer(
                id,
                wallet.id(),
                Kind.HOLD,
                credits,
                null,
                jobId,
                run,
                allowanceId,
                fromAllowance,
                null,
                0,
                0,
                credits,
                0,
                allowanceDelta);
    }

    private static Transfer line(Wallet wallet, Kind kind, UUID id, long amount, String reason, Deltas deltas) {
        return new Transfer(
                id,
                wallet.id(),
                kind,
                amount,
                null,
                null,
                null,
                null,
                0,
                reason,
                deltas.credits(),
                deltas.debits(),
                deltas.pending(),
                deltas.debt(),
                deltas.allowance());
    }

    private record Deltas(long credits, long debits, long pending, long debt, long allowance) {}
}
