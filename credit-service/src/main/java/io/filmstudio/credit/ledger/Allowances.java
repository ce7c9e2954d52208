package io.filmstudio.credit.ledger;

import io.filmstudio.common.Uuids;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Credits that come with a period and go with it. A wallet has one allowance at a time. */
@Service
public class Allowances {

    private static final Logger log = LoggerFactory.getLogger(Allowances.class);
    private static final int BATCH = 100;

    private final Ledger ledger;
    private final AllowanceRepository allowances;
    private final TransactionTemplate transaction;

    Allowances(Ledger ledger, AllowanceRepository allowances, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.allowances = allowances;
        this.transaction = transaction;
    }

    /** Replaces what is left of the last period's allowance with a new one; each grant id once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(UUID userId, UUID grantId, long credits, Instant endsAt, String reason) {
        ledger.open(userId);
        Account account = ledger.lock(userId);
        if (ledger.find(grantId).isPresent()) {
            return;
        }
        Wallet wallet = lapse(account.wallet());
        Account lapsed = new Account(userId, account.tier(), wallet);
        ledger.grant(lapsed, Postings.allowance(wallet, grantId, credits, reason));
        allowances.replace(wallet.id(), grantId, endsAt);
    }

    @Scheduled(fixedDelayString = "${credit.allowance.sweep-interval:1m}")
    void lapseDue() {
        allowances.findDue(BATCH).forEach(this::tryLapse);
    }

    private void tryLapse(AllowanceRepository.Due due) {
        try {
            transaction.executeWithoutResult(status -> lapse(due));
        } catch (RuntimeException ex) {
            log.error("the allowance {} does not lapse", due.grantId(), ex);
        }
    }

    private void lapse(AllowanceRepository.Due due) {
        Wallet wallet = ledger.lockWallet(due.walletId()).wallet();
        if (due.grantId().equals(wallet.allowanceId())) {
            lapse(wallet);
            allowances.end(wallet.id());
        }
    }

    private Wallet lapse(Wallet wallet) {
        if (wallet.allowance() == 0) {
            return wallet;
        }
        UUID id = Uuids.v5("lapse:" + wallet.allowanceId());
        Transfer lapse = Postings.lapse(wallet, id, "Monthly credits expired");
        ledger.post(lapse);
        return wallet.after(lapse);
    }
}
