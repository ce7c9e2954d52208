package io.filmstudio.credit.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.filmstudio.credit.AiJobStandIn;
import io.filmstudio.credit.Books;
import io.filmstudio.credit.CreditTest;
import io.filmstudio.credit.hold.HoldAnswer.Status;
import io.filmstudio.credit.ledger.Transfer.Kind;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CreditTest
class HoldExpiryJobTests {

    @Autowired
    HoldExpiryJob expiry;

    @Autowired
    HoldService holds;

    @Autowired
    Books books;

    @Autowired
    AiJobStandIn jobs;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "1, unknown, EXPIRY",
        "1, failed, EXPIRY",
        "1, cancelled, EXPIRY",
        "2, processing, EXPIRY",
        "2, completed, EXPIRY",
        "1, completed, CAPTURE",
        "0, completed,",
        "1, reserving,",
        "1, queued,",
        "1, processing,"
    })
    void aForgottenHoldEndsAsItsRunDid(int run, String state, Kind end) {
        HoldRequest hold = forgotten();
        jobs.tell(hold.jobId(), run, state);

        expiry.sweep();

        assertThat(holds.place(hold).status()).isEqualTo(end == null ? Status.OPEN : Status.RESOLVED);
        assertThat(books.count(hold.userId(), Kind.EXPIRY)).isEqualTo(end == Kind.EXPIRY ? 1 : 0);
        assertThat(books.count(hold.userId(), Kind.CAPTURE)).isEqualTo(end == Kind.CAPTURE ? 1 : 0);
        assertThat(books.wallet(hold.userId()).spendable()).isEqualTo(end == Kind.EXPIRY ? 3 : 1);
    }

    @Test
    void aHoldThatCannotBeEndedDoesNotKeepTheOthers() {
        HoldRequest broken = forgotten();
        HoldRequest sound = forgotten();
        Stream.of(broken, sound).forEach(hold -> jobs.tell(hold.jobId(), 1, "failed"));
        setPending(broken.userId(), 0);

        expiry.sweep();
        setPending(broken.userId(), 2);

        assertThat(holds.place(broken).status()).isEqualTo(Status.OPEN);
        assertThat(holds.place(sound).status()).isEqualTo(Status.RESOLVED);
    }

    private void setPending(UUID userId, long credits) {
        jdbc.sql("update wallet set debits_pending = ? from account where wallet_id = id and user_id = ?")
                .params(credits, userId)
                .update();
    }

    @Test
    void aHoldStaysWhileNobodyCanTellAboutItsJob() {
        HoldRequest hold = forgotten();

        expiry.sweep();

        assertThat(holds.place(hold).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aYoungHoldIsNotAskedAbout() {
        HoldRequest hold = placed();
        jobs.tell(hold.jobId(), 1, "unknown");

        expiry.sweep();

        assertThat(holds.place(hold).status()).isEqualTo(Status.OPEN);
    }

    private HoldRequest placed() {
        HoldRequest hold = new HoldRequest(books.userWith(3), UUID.randomUUID(), 1, 2);
        holds.place(hold);
        return hold;
    }

    private HoldRequest forgotten() {
        HoldRequest hold = placed();
        jdbc.sql("update open_hold set check_at = now() where id = ?")
                .param(hold.holdId())
                .update();
        return hold;
    }
}
