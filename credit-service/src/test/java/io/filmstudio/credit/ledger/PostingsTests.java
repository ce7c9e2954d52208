package io.filmstudio.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.credit.ledger.Transfer.Kind;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PostingsTests {

    private static final UUID PERIOD = UUID.randomUUID();
    private static final UUID JOB = UUID.randomUUID();

    @Test
    void newCreditsPayDebtFirst() {
        Wallet wallet = apply(wallet(5, 5, 0, 4, 0), w -> Postings.credit(w, Kind.TOPUP, id(), 10, "Bought"));

        assertThat(wallet.debt()).isZero();
        assertThat(wallet.spendable()).isEqualTo(6);
    }

    @Test
    void newCreditsMayNotSufficeForTheDebt() {
        Wallet wallet = apply(wallet(5, 5, 0, 4, 0), w -> Postings.credit(w, Kind.GRANT, id(), 3, "Gift"));

        assertThat(wallet.debt()).isEqualTo(1);
        assertThat(wallet.spendable()).isZero();
    }

    @Test
    void aWalletInDebtHoldsNothing() {
        assertThat(wallet(5, 5, 0, 1, 0).canHold(1)).isFalse();
    }

    @Test
    void aRefundTakesWhatIsThereAndBooksTheRestAsDebt() {
        Wallet wallet = apply(wallet(10, 3, 2, 0, 0), w -> Postings.refund(w, id(), 10, "Refund"));

        assertThat(wallet.spendable()).isZero();
        assertThat(wallet.debitsPending()).isEqualTo(2);
        assertThat(wallet.debt()).isEqualTo(5);
    }

    @Test
    void aRefundLeavesTheAllowanceToTheLast() {
        assertThat(apply(wallet(10, 0, 0, 0, 4), w -> Postings.refund(w, id(), 6, "Refund"))
                        .allowance())
                .isEqualTo(4);
        assertThat(apply(wallet(10, 0, 0, 0, 4), w -> Postings.refund(w, id(), 7, "Refund"))
                        .allowance())
                .isEqualTo(3);
    }

    @Test
    void heldCreditsThatComeBackPayTheDebt() {
        Wallet wallet = wallet(10, 0, 0, 0, 0);
        Transfer hold = Postings.hold(wallet, id(), JOB, 0, 8);
        Wallet indebted = apply(wallet.after(hold), w -> Postings.refund(w, id(), 5, "Refund"));
        Wallet released = apply(indebted, w -> Postings.settle(w, hold, Kind.RELEASE, id(), 0));

        assertThat(indebted.debt()).isEqualTo(3);
        assertThat(released.debt()).isZero();
        assertThat(released.spendable()).isEqualTo(5);
    }

    @Test
    void aCaptureChargesWhatWasUsedAndGivesTheRestBack() {
        Wallet wallet = wallet(10, 0, 0, 0, 0);
        Transfer hold = Postings.hold(wallet, id(), JOB, 0, 8);
        Wallet captured = apply(wallet.after(hold), w -> Postings.settle(w, hold, Kind.CAPTURE, id(), 3));

        assertThat(captured).isEqualTo(wallet(10, 3, 0, 0, 0));
    }

    @Test
    void theAllowanceIsSpentBeforeBoughtCredits() {
        Wallet wallet = wallet(10, 0, 0, 0, 4);
        Transfer hold = Postings.hold(wallet, id(), JOB, 0, 6);

        assertThat(hold.fromAllowance()).isEqualTo(4);
        assertThat(hold.allowanceId()).isEqualTo(PERIOD);
        assertThat(apply(wallet.after(hold), w -> Postings.settle(w, hold, Kind.CAPTURE, id(), 1)))
                .isEqualTo(wallet(10, 1, 0, 0, 3));
    }

    @Test
    void whatComesBackOfAnExpiredAllowanceExpiresToo() {
        Wallet wallet = wallet(10, 0, 0, 0, 4);
        Transfer hold = Postings.hold(wallet, id(), JOB, 0, 6);
        Wallet later = withAllowance(wallet.after(hold), 0, UUID.randomUUID());

        assertThat(apply(later, w -> Postings.settle(w, hold, Kind.RELEASE, id(), 0))
                        .spendable())
                .isEqualTo(6);
    }

    @Test
    void aHoldMatchedByAGrantLeavesNothingBehind() {
        Wallet wallet = wallet(3, 0, 0, 0, 0);
        Transfer grant = Postings.credit(wallet, Kind.GRANT, id(), 5, "Included");
        Wallet granted = wallet.after(grant);
        Transfer hold = Postings.matchedHold(granted, grant, id(), JOB, 0);

        assertThat(apply(granted.after(hold), w -> Postings.settle(w, hold, Kind.RELEASE, id(), 0))
                        .spendable())
                .isEqualTo(3);
        assertThat(apply(granted.after(hold), w -> Postings.settle(w, hold, Kind.CAPTURE, id(), 2))
                        .spendable())
                .isEqualTo(3);
    }

    @Test
    void anAllowanceLapsesWithoutTouchingBoughtCredits() {
        assertThat(apply(wallet(10, 2, 0, 0, 4), w -> Postings.lapse(w, id(), "Expired")))
                .isEqualTo(wallet(10, 6, 0, 0, 0));
    }

    private static Wallet apply(Wallet wallet, Function<Wallet, Transfer> rule) {
        return wallet.after(rule.apply(wallet));
    }

    private static Wallet wallet(long credits, long debits, long pending, long debt, long allowance) {
        return new Wallet(new UUID(0, 1), credits, debits, pending, debt, allowance, PERIOD, 0);
    }

    private static Wallet withAllowance(Wallet wallet, long allowance, UUID allowanceId) {
        return new Wallet(
                wallet.id(),
                wallet.creditsPosted(),
                wallet.debitsPosted(),
                wallet.debitsPending(),
                wallet.debt(),
                allowance,
                allowanceId,
                wallet.version());
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
