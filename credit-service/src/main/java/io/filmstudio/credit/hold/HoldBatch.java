package io.filmstudio.credit.hold;

import io.filmstudio.common.outbox.Outbox;
import io.filmstudio.contract.credit.CreditHeld;
import io.filmstudio.credit.hold.HoldAnswer.Status;
import io.filmstudio.credit.ledger.Account;
import io.filmstudio.credit.ledger.Ledger;
import io.filmstudio.credit.ledger.Transfer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        RunningWallets wallets = new RunningWallets(
                ledger.lockUsers(requests.stream().map(HoldRequest::userId).collect(Collectors.toSet())));
        Map<UUID, Transfer> known = ledger.find(distinct.keySet());
        Set<UUID> resolved = known.isEmpty()
                ? Set.of()
                : ledger.findResolutions(known.keySet()).keySet();
        List<HoldRequest> placed = distinct.values().stream()
                .filter(request -> !known.containsKey(request.holdId()))
                .filter(wallets::place)
                .toList();
        post(wallets.transfers());
        outbox.publish(placed.stream().map(HoldBatch::held).toList());
        return requests.stream()
                .map(request -> answer(request, wallets, known, resolved))
                .toList();
    }

    /** Every one must be new: what existed was left out, under the lock that its poster would need. */
    private void post(List<Transfer> transfers) {
        if (!transfers.isEmpty() && ledger.post(transfers).size() < transfers.size()) {
            throw new ConcurrencyFailureException("an id was used for another wallet meanwhile");
        }
    }

    private static HoldAnswer answer(
            HoldRequest request, RunningWallets wallets, Map<UUID, Transfer> known, Set<UUID> resolved) {
        Account account = wallets.account(request.userId());
        if (account == null) {
            return HoldAnswer.UNOPENED;
        }
        Transfer hold = known.getOrDefault(request.holdId(), wallets.placed(request.holdId()));
        return new HoldAnswer(status(request, account, hold, resolved), account.tier());
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
