package io.filmstudio.credit.ledger;

import io.filmstudio.common.Uuids;
import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.contract.credit.CreditGranted;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger as the features of this service use it. Whoever posts first locks the wallets, works out the transfers
 * from what they hold, and learns from {@link #post} which of them were new.
 */
@Service
public class Ledger {

    private final LedgerRepository ledger;
    private final PostingRepository postings;
    private final HoldingRepository holdings;
    private final Outbox outbox;
    private final LedgerMetrics metrics;
    private final LedgerProperties properties;
    private final Clock clock;

    Ledger(
            LedgerRepository ledger,
            PostingRepository postings,
            HoldingRepository holdings,
            Outbox outbox,
            LedgerMetrics metrics,
            LedgerProperties properties,
            Clock clock) {
        this.ledger = ledger;
        this.postings = postings;
        this.holdings = holdings;
        this.outbox = outbox;
        this.metrics = metrics;
        this.properties = properties;
        this.clock = clock;
    }

    /** The user's account, opened with the welcome credits at the first touch. */
    @Transactional
    public Account open(UUID userId) {
        return ledger.findAccount(userId).orElseGet(() -> {
            if (ledger.open(userId, Uuids.v7(clock)) && properties.welcomeCredits() > 0) {
                welcome(lock(userId));
            }
            return ledger.findAccount(userId).orElseThrow();
        });
    }

    /** Welcome credits carry the user's id in theirs: who is erased and comes back is not welcomed again. */
    private void welcome(Account account) {
        UUID id = Uuids.v5("grant:welcome:" + account.userId());
        grant(account, Postings.credit(account.wallet(), Kind.GRANT, id, properties.welcomeCredits(), "Welcome"));
    }

    /** Posts new credits and tells the others, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean grant(Account account, Transfer grant) {
        boolean posted = post(grant);
        if (posted && account.userId() != null) {
            outbox.publish(new CreditGranted(grant.id(), account.userId(), grant.amount(), grant.reason()));
        }
        return posted;
    }

    /** Locks the user's wallet until the transaction ends; it must be open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account lock(UUID userId) {
        return ledger.lockByUsers(Set.of(userId)).getFirst();
    }

    /** Locks the wallets of those users who have one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Account> lockUsers(Collection<UUID> userIds) {
        return ledger.lockByUsers(userIds).stream().collect(Collectors.toMap(Account::userId, Function.identity()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Account lockWallet(UUID walletId) {
        return ledger.lockByWallets(Set.of(walletId)).getFirst();
    }

    /** Posts those transfers that do not exist yet, and answers their ids. Holds are {@link #hold placed}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> post(Collection<Transfer> transfers) {
        return post(transfers, postings::post);
    }

    /** Posts those holds that do not exist yet, and answers their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> hold(Collection<Transfer> holds) {
        return post(holds, holdings::post);
    }

    private Set<UUID> post(Collection<Transfer> transfers, Function<Collection<Transfer>, List<UUID>> poster) {
        if (transfers.isEmpty()) {
            return Set.of();
        }
        Set<UUID> posted = Set.copyOf(poster.apply(transfers));
        transfers.stream()
                .filter(transfer -> posted.contains(transfer.id()))
                .collect(Collectors.groupingBy(Transfer::kind, Collectors.summingLong(Transfer::amount)))
                .forEach(metrics::moved);
        return posted;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(Transfer transfer) {
        return !post(List.of(transfer)).isEmpty();
    }

    /** Places a plain hold without any question asked first; empty when that did not work, for whatever reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Tier> tryHold(UUID id, UUID userId, UUID jobId, int run, long credits) {
        Optional<Tier> tier = holdings.hold(id, userId, jobId, run, credits);
        tier.ifPresent(placed -> metrics.moved(Kind.HOLD, credits));
        return tier;
    }

    /** Answers the version of the user's new tier; empty if it is the tier already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> changeTier(UUID userId, Tier tier) {
        return postings.changeTier(userId, tier);
    }

    /** Locks some wallets that have changed since they were last taken here, and takes them, each for one caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Account> takeChanged(int limit) {
        List<UUID> changed = ledger.lockChangedWallets(limit);
        if (changed.isEmpty()) {
            return List.of();
        }
        List<Account> locked = ledger.lockByWallets(changed);
        postings.forgetChanges(changed);
        return locked;
    }

    public Optional<Transfer> find(UUID id) {
        return ledger.find(Set.of(id)).stream().findFirst();
    }

    public Map<UUID, Transfer> find(Collection<UUID> ids) {
        return ledger.find(ids).stream().collect(Collectors.toMap(Transfer::id, Function.identity()));
    }

    /** The transfers that ended these holds, by hold. */
    public Map<UUID, Transfer> findResolutions(Collection<UUID> holdIds) {
        return ledger.findResolutions(holdIds).stream()
                .collect(Collectors.toMap(Transfer::pendingId, Function.identity()));
    }

    public List<Entry> history(UUID walletId, int limit, long offset) {
        return ledger.history(walletId, limit, offset);
    }

    public long countHistory(UUID walletId) {
        return ledger.countHistory(walletId);
    }
}
