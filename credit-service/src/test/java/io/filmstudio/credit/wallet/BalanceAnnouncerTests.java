package io.filmstudio.credit.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.contract.credit.WalletBalanceChanged;
import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.Events;
import io.filmstudio.credit.Racers;
import io.filmstudio.credit.ledger.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CreditTest
class BalanceAnnouncerTests {

    @Autowired
    Books books;

    @Autowired
    Events events;

    @Autowired
    BalanceAnnouncer announcer;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theLastBalanceIsAlwaysAnnouncedAndEachOnlyOnce() {
        String queue = events.tap(WalletBalanceChanged.ROUTING_KEY);
        UUID userId = books.userWith(3);

        Racers.race(8, racer -> {
            for (int i = 0; i < 25; i++) {
                books.grant(userId, 1);
            }
            return racer;
        });
        List<WalletBalanceChanged> heard = hearUntil(queue, userId, 203L);

        assertThat(heard).extracting(WalletBalanceChanged::version).isSorted().doesNotHaveDuplicates();
        assertThat(heard.getLast().version()).isEqualTo(books.wallet(userId).version());
    }

    @Test
    void whatChangesBetweenTwoRoundsIsAnnouncedOnce() {
        UUID userId = books.userWith(3);
        String queue = events.tap(WalletBalanceChanged.ROUTING_KEY);

        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 25; i++) {
                books.grant(userId, 1);
            }
        });

        assertThat(hearUntil(queue, userId, 28L))
                .filteredOn(heard -> heard.balance() > 3)
                .hasSize(1);
    }

    @Test
    void replicasAnnounceEachBalanceOnce() {
        String queue = events.tap(WalletBalanceChanged.ROUTING_KEY);
        List<UUID> users = Stream.generate(() -> books.userWith(4)).limit(20).toList();

        Racers.race(8, i -> {
            announcer.announce();
            return i;
        });
        UUID last = books.userWith(5);

        assertThat(hear(queue, heard -> heard.userId().equals(last)))
                .filteredOn(heard -> users.contains(heard.userId()))
                .extracting(heard -> heard.userId() + " " + heard.version())
                .doesNotHaveDuplicates();
    }

    @Test
    void aNewTierIsAnnounced() {
        String queue = events.tap(WalletBalanceChanged.ROUTING_KEY);
        UUID userId = books.userOn(Tier.ENTERPRISE);

        WalletBalanceChanged last = hearUntil(queue, userId, null).getLast();

        assertThat(last.tier()).isEqualTo("enterprise");
        assertThat(last.unlimited()).isTrue();
    }

    private List<WalletBalanceChanged> hearUntil(String queue, UUID userId, Long balance) {
        return hear(queue, next -> next.userId().equals(userId) && Objects.equals(next.balance(), balance)).stream()
                .filter(next -> next.userId().equals(userId))
                .toList();
    }

    private List<WalletBalanceChanged> hear(String queue, Predicate<WalletBalanceChanged> last) {
        List<WalletBalanceChanged> heard = new ArrayList<>();
        do {
            heard.add(events.next(queue, WalletBalanceChanged.class));
            assertThat(heard).doesNotContainNull();
        } while (!last.test(heard.getLast()));
        return heard;
    }
}
