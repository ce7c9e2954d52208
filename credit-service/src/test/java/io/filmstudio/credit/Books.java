package io.filmstudio.credit;

import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Allowances;
import io.filmstudio.credit.ledger.Ledger;
import io.filmstudio.credit.ledger.Postings;
import io.filmstudio.credit.ledger.Tier;
import io.filmstudio.credit.ledger.Transfer;
import io.filmstudio.credit.ledger.Transfer.Kind;
import io.filmstudio.credit.ledger.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets wallets up and looks into them. */
@TestComponent
public class Books {

    private final Ledger ledger;
    private final Allowances allowances;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Books(Ledger ledger, Allowances allowances, JdbcClient jdbc, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.allowances = allowances;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A new user whose wallet can spend this many credits, the three welcome ones among them. */
    public UUID userWith(long credits) {
        UUID userId = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            Wallet wallet = ledger.open(userId).wallet();
            long missing = credits - wallet.spendable();
            if (missing != 0) {
                ledger.post(
                        missing > 0
                                ? Postings.credit(wallet, Kind.GRANT, UUID.randomUUID(), missing, "Test")
                                : Postings.refund(wallet, UUID.randomUUID(), -missing, "Test"));
            }
        });
        return userId;
    }

    public UUID userOn(Tier tier) {
        UUID userId = userWith(3);
        changeTier(userId, tier);
        return userId;
    }

    public void changeTier(UUID userId, Tier tier) {
        transaction.executeWithoutResult(status -> ledger.changeTier(userId, tier));
    }

    /** Begins a period with so many credits that expire with it. */
    public void renew(UUID userId, long credits) {
        Instant end = Instant.now().plus(Duration.ofDays(30));
        transaction.executeWithoutResult(
                status -> allowances.renew(userId, UUID.randomUUID(), credits, end, "Monthly credits"));
    }

    public void grant(UUID userId, long credits) {
        transaction.executeWithoutResult(status -> {
            Account account = ledger.lock(userId);
            ledger.post(Postings.credit(account.wallet(), Kind.GRANT, UUID.randomUUID(), credits, "Test"));
        });
    }

    /** Holds and captures so many credits. */
    public void spend(UUID userId, long credits) {
        transaction.executeWithoutResult(status -> {
            UUID holdId = UUID.randomUUID();
            ledger.tryHold(holdId, userId, UUID.randomUUID(), 0, credits).orElseThrow();
            Wallet wallet = ledger.lock(userId).wallet();
            Transfer hold = ledger.find(holdId).orElseThrow();
            ledger.post(Postings.settle(wallet, hold, Kind.CAPTURE, UUID.randomUUID(), credits));
        });
    }

    /** Takes credits back, spent or not. */
    public void refund(UUID userId, long credits) {
        transaction.executeWithoutResult(status -> {
            Account account = ledger.lock(userId);
            ledger.post(Postings.refund(account.wallet(), UUID.randomUUID(), credits, "Refund"));
        });
    }

    public Wallet wallet(UUID userId) {
        return transaction.execute(status -> ledger.open(userId).wallet());
    }

    public long count(UUID userId, Kind kind) {
        return jdbc.sql(
                        """
                select count(*) from transfer join account using (wallet_id) where user_id = ? and kind = ?
                """)
                .params(userId, kind.name())
                .query(Long.class)
                .single();
    }

    public List<Map<String, Object>> violations() {
        return jdbc.sql("select * from violated_invariant").query().listOfRows();
    }
}
