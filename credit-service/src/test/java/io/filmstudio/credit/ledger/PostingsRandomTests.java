package io.filmstudio.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.credit.ledger.Transfer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many random lives of a wallet, with allowances that come and go while holds are open. */
class PostingsRandomTests {

    private static final int LIVES = 300;
    private static final int DAYS = 120;

    static long[] seeds() {
        return new Random().longs(4).toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWalletEverContradictsItself(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < LIVES; i++) {
            new Life(random).live();
        }
    }

    private static final class Life {

        private final Random random;
        private final List<Transfer> open = new ArrayList<>();
        private Wallet wallet = new Wallet(new UUID(0, 1), 0, 0, 0, 0, 0, null, 0);
        private long charged;
        private long given;
        private long gone;

        Life(Random random) {
            this.random = random;
        }

        void live() {
            for (int day = 0; day < DAYS; day++) {
                act();
                check();
            }
            open.forEach(hold -> {
                gone += expired(hold, 0);
                post(Postings.settle(wallet, hold, Kind.RELEASE, id(), 0));
            });
            open.clear();
            check();
        }

        private void act() {
            switch (random.nextInt(7)) {
                case 0 -> give(Postings.credit(wallet, Kind.TOPUP, id(), some(), "Bought"));
                case 1 -> newPeriod();
                case 2 -> takeBack(Postings.refund(wallet, id(), some(), "Refund"));
                case 3 -> lapse(null);
                case 4, 5 -> hold(some());
                default -> settle();
            }
        }

        private void give(Transfer credit) {
            given += credit.amount();
            post(credit);
        }

        private void takeBack(Transfer refund) {
            gone += refund.amount();
            post(refund);
        }

        private void newPeriod() {
            UUID period = id();
            lapse(period);
            give(Postings.allowance(wallet, period, some(), "Month"));
        }

        private void lapse(UUID next) {
            if (wallet.allowance() > 0) {
                post(Postings.lapse(wallet, id(), "Expired"));
            }
            wallet = new Wallet(
                    wallet.id(),
                    wallet.creditsPosted(),
                    wallet.debitsPosted(),
                    wallet.debitsPending(),
                    wallet.debt(),
                    wallet.allowance(),
                    next,
                    wallet.version());
        }

        private void hold(long credits) {
            if (wallet.canHold(credits)) {
                Transfer hold = Postings.hold(wallet, id(), id(), 0, credits);
                open.add(hold);
                post(hold);
            }
        }

        private void settle() {
            if (!open.isEmpty()) {
                Transfer hold = open.remove(random.nextInt(open.size()));
                long captured = random.nextLong(hold.amount() + 1);
                charged += captured;
                gone += expired(hold, captured);
                post(Postings.settle(wallet, hold, captured > 0 ? Kind.CAPTURE : Kind.EXPIRY, id(), captured));
            }
        }

        /** Credits of a period that ended while they were held go without a transfer of their own. */
        private long expired(Transfer hold, long captured) {
            boolean ended = !Objects.equals(hold.allowanceId(), wallet.allowanceId());
            return ended ? Math.max(0, hold.fromAllowance() - captured) : 0;
        }

        private void post(Transfer transfer) {
            if (transfer.kind() == Kind.EXPIRY && transfer.pendingId() == null) {
                gone += transfer.amount();
            }
            wallet = wallet.after(transfer);
        }

        private void check() {
            assertThat(wallet.allowance()).isBetween(0L, wallet.spendable());
            assertThat(wallet.debitsPending())
                    .isEqualTo(open.stream().mapToLong(Transfer::amount).sum());
            assertThat(wallet.debt() == 0 || wallet.spendable() == 0).isTrue();
            assertThat(wallet.spendable() + wallet.debitsPending() - wallet.debt())
                    .isEqualTo(given - gone - charged);
        }

        private long some() {
            return random.nextLong(1, 12);
        }

        private static UUID id() {
            return UUID.randomUUID();
        }
    }
}
