package io.filmstudio.credit.hold;

import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.contract.credit.CreditHeld;
import io.filmstudio.credit.hold.HoldAnswer.Status;
import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Ledger;
import io.filmstudio.credit.ledger.Transfer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places many holds in one transaction, as if one came after the other. */
@Component
class HoldBatch {

    private final Ledger ledger;
    private final Outbox outbox;

    HoldBatch(Ledger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Answers in the order of the requests. */
    @Transactional
    List<HoldAnswer> place(List<HoldRequest> requests) {
        return requests.size() > 1
                ? placeAll(requests)
                : placePlainly(requests.getFirst()).map(List::of).orElseGet(() -> placeAll(requests));
    }

    private Optional<HoldAnswer> placePlainly(HoldRequest request) {
        return ledger.tryHold(request.holdId(), request.userId(), request.jobId(), request.run(), request.credits())
                .map(tier -> {
                    outbox.publish(held(request));
                    return new HoldAnswer(Status.OPEN, tier);
                });
    }

    private List<HoldAnswer> placeAll(List<HoldRequest> requests) {
        Map<UUID, HoldRequest> distinct = new LinkedHashMap<>();
        requests.forEach(request -> distinct.putIfAbsent(request.holdId(), request));
        Map<UUID, Account> accounts =
                ledger.lockUsers(requests.stream().map(HoldRequest::userId).collect(Collectors.toSet()));
        Map<UUID, Transfer> placed = placeAsIfNew(distinct.values(), accounts);
        Map<UUID, HoldRequest> rest = new LinkedHashMap<>(distinct);
        rest.keySet().removeAll(placed.keySet());
        Map<UUID, Transfer> known = rest.isEmpty() ? Map.of() : ledger.find(rest.keySet());
        Set<UUID> resolved = known.isEmpty()
                ? Set.of()
                : ledger.findResolutions(known.keySet()).keySet();
        rest.keySet().removeAll(known.keySet());
        placed.putAll(placeNew(rest.values(), accounts, placed.values()));
        outbox.publish(
                placed.keySet().stream().map(distinct::get).map(HoldBatch::held).toList());
        return requests.stream()
                .map(request -> answer(
                        request,
                        accounts.get(request.userId()),
                        placed.getOrDefault(request.holdId(), known.get(request.holdId())),
                        resolved))
                .toList();
    }

    /**
     * Places what can be placed if no id is used yet, as is nearly always so. One that is used may take credits here that
     * others ask for: they get another chance.
     */
    private Map<UUID, Transfer> placeAsIfNew(Collection<HoldRequest> requests, Map<UUID, Account> accounts) {
        RunningWallets wallets = new RunningWallets(accounts, List.of());
        Map<UUID, Transfer> holds = byId(requests.stream()
                .filter(request -> !wallets.isUnlimited(request))
                .flatMap(request -> wallets.place(request).stream()));
        holds.keySet().retainAll(ledger.hold(holds.values()));
        return holds;
    }

    /** Places what can be placed of those whose ids were not used, under the lock that their poster would need. */
    private Map<UUID, Transfer> placeNew(
            Collection<HoldRequest> requests, Map<UUID, Account> accounts, Collection<Transfer> posted) {
        RunningWallets wallets = new RunningWallets(accounts, posted);
        Map<UUID, Transfer> holds = byId(requests.stream().flatMap(request -> wallets.place(request).stream()));
        int granted = ledger.post(wallets.grants()).size();
        int held = ledger.hold(holds.values()).size();
        if (granted + held < wallets.grants().size() + holds.size()) {
            throw new ConcurrencyFailureException("an id was used for another wallet meanwhile");
        }
        return holds;
    }

    private static Map<UUID, Transfer> byId(Stream<Transfer> transfers) {
        return transfers.collect(
                Collectors.toMap(Transfer::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static HoldAnswer answer(
            HoldRequest request, @Nullable Account account, @Nullable Transfer hold, Set<UUID> resolved) {
        return account == null
                ? HoldAnswer.UNOPENED
                : new HoldAnswer(status(request, account, hold, resolved), account.tier());
    }

    private static Status status(HoldRequest request, Account account, @Nullable Transfer hold, Set<UUID> resolved) {
        if (hold == null) {
            return Status.INSUFFICIENT;
        }
        if (!request.asksFor(hold, account.wallet().id())) {
            return Status.DIFFERENT;
        }
        boolean open = hold.kind() == Transfer.Kind.HOLD && !resolved.contains(hold.id());
        return open ? Status.OPEN : Status.RESOLVED;
    }

    private static CreditHeld held(HoldRequest request) {
        return new CreditHeld(request.holdId(), request.userId(), request.jobId(), request.run(), request.credits());
    }
}
