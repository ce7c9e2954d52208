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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CreditTest
class BalanceAnnouncerTests {

    @Autowired
    Books books;

    @Autowired
    Events events;

    @Test
    void theLastBalanceIsAlwaysAnnouncedAndNotEveryOneBefore() {
        String queue = events.tap(WalletBalanceChanged.ROUTING_KEY);
        UUID userId = books.userWith(3);

        Racers.race(8, racer -> {
            for (int i = 0; i < 25; i++) {
                books.grant(userId, 1);
            }
            return racer;
        });
        List<WalletBalanceChanged> heard = hearUntil(queue, userId, 203L);

        assertThat(heard).hasSizeLessThan(200);
        assertThat(heard).extracting(WalletBalanceChanged::version).isSorted().doesNotHaveDuplicates();
        assertThat(heard.getLast().version()).isEqualTo(books.wallet(userId).version());
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
        List<WalletBalanceChanged> heard = new ArrayList<>();
        do {
            WalletBalanceChanged next = events.next(queue, WalletBalanceChanged.class);
            assertThat(next).as("after %s", heard).isNotNull();
            if (next.userId().equals(userId)) {
                heard.add(next);
            }
        } while (heard.isEmpty() || !Objects.equals(heard.getLast().balance(), balance));
        return heard;
    }
}
