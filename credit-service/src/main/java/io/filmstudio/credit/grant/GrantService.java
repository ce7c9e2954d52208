package io.filmstudio.credit.grant;

import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.common.web.ProblemException;
import io.filmstudio.contract.credit.SubscriptionChanged;
import io.filmstudio.credit.grant.GrantController.GrantRequest;
import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Ledger;
import io.filmstudio.credit.ledger.Postings;
import io.filmstudio.credit.ledger.Tier;
import io.filmstudio.credit.ledger.Transfer;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives credits and tiers: each grant id once, each tier when it is another one. */
@Service
public class GrantService {

    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    GrantService(Ledger ledger, Outbox outbox, Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Account grant(GrantRequest request) {
        ledger.open(request.userId());
        Account account = ledger.lock(request.userId());
        Transfer grant =
                Postings.credit(account.wallet(), Kind.GRANT, request.grantId(), request.credits(), request.reason());
        if (!ledger.grant(account, grant)) {
            requireSame(grant);
        }
        return ledger.open(request.userId());
    }

    private void requireSame(Transfer grant) {
        Transfer existing = ledger.find(grant.id()).orElseThrow();
        boolean same = existing.kind() == Kind.GRANT
                && existing.walletId().equals(grant.walletId())
                && existing.amount() == grant.amount();
        if (!same) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "grant-differs", "This grant id stands for another user or amount.");
        }
    }

    /** Puts the user on a tier and tells the others; nothing happens if that is the tier already. */
    @Transactional
    public Account changeTier(UUID userId, Tier tier) {
        ledger.open(userId);
        ledger.lock(userId);
        ledger.changeTier(userId, tier)
                .map(version -> new SubscriptionChanged(userId, tier.wireName(), clock.instant(), version))
                .ifPresent(outbox::publish);
        return ledger.open(userId);
    }
}
